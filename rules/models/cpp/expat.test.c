// Expat.
#include <stddef.h>

typedef char XML_Char;
typedef struct xml_parser_object *XML_Parser;

extern XML_Parser XML_ParserCreate(const XML_Char *encoding);
extern void XML_ParserFree(XML_Parser parser);

int xml_parser_left(const XML_Char *encoding) {
  XML_Parser parser = XML_ParserCreate(encoding); // leak: resource-not-closed
  return parser != NULL;
}

int xml_parser_freed(const XML_Char *encoding) {
  XML_Parser parser = XML_ParserCreate(encoding); // ok: freed
  if (!parser)
    return -1;
  XML_ParserFree(parser);
  return 0;
}
