// libxml2 and libxslt.
#include <stddef.h>

typedef struct xmldocptr_object *xmlDocPtr;
typedef struct xmlNode xmlNode;
typedef unsigned char xmlChar;
typedef struct xmltextreaderptr_object *xmlTextReaderPtr;
typedef struct xmloutputbufferptr_object *xmlOutputBufferPtr;
typedef struct xmltextwriterptr_object *xmlTextWriterPtr;
typedef struct xmlbufferptr_object *xmlBufferPtr;
typedef struct xmlxpathcontextptr_object *xmlXPathContextPtr;
typedef struct xmlxpathobjectptr_object *xmlXPathObjectPtr;
typedef struct xmlxpathcompexprptr_object *xmlXPathCompExprPtr;
typedef struct xmlparserctxtptr_object *xmlParserCtxtPtr;
typedef struct htmlparserctxtptr_object *htmlParserCtxtPtr;
typedef struct xmlschemaparserctxtptr_object *xmlSchemaParserCtxtPtr;
typedef struct xmlschemaptr_object *xmlSchemaPtr;
typedef struct xmlschemavalidctxtptr_object *xmlSchemaValidCtxtPtr;
typedef struct xmlrelaxngparserctxtptr_object *xmlRelaxNGParserCtxtPtr;
typedef struct xmlrelaxngptr_object *xmlRelaxNGPtr;
typedef struct xmlrelaxngvalidctxtptr_object *xmlRelaxNGValidCtxtPtr;
typedef struct xmluriptr_object *xmlURIPtr;
typedef struct xmlhashtableptr_object *xmlHashTablePtr;
typedef struct xmllistptr_object *xmlListPtr;

extern xmlDocPtr xmlParseFile(const char *filename);
extern void xmlFreeDoc(xmlDocPtr cur);
extern xmlChar *xmlGetProp(const xmlNode *node, const xmlChar *name);
extern void free(void *__ptr);
extern void xmlDocDumpMemory(xmlDocPtr cur, xmlChar **mem, int *size);
extern xmlTextReaderPtr xmlReaderForFile(const char *filename, const char *encoding, int options);
extern void xmlFreeTextReader(xmlTextReaderPtr reader);
extern xmlTextWriterPtr xmlNewTextWriter(xmlOutputBufferPtr out);
extern void xmlFreeTextWriter(xmlTextWriterPtr writer);
extern xmlBufferPtr xmlBufferCreate(void);
extern void xmlBufferFree(xmlBufferPtr buf);
extern xmlXPathContextPtr xmlXPathNewContext(xmlDocPtr doc);
extern void xmlXPathFreeContext(xmlXPathContextPtr ctxt);
extern xmlXPathObjectPtr xmlXPathEval(const xmlChar *str, xmlXPathContextPtr ctx);
extern void xmlXPathFreeObject(xmlXPathObjectPtr obj);
extern xmlXPathCompExprPtr xmlXPathCompile(const xmlChar *str);
extern void xmlXPathFreeCompExpr(xmlXPathCompExprPtr comp);
extern xmlParserCtxtPtr xmlNewParserCtxt(void);
extern void xmlFreeParserCtxt(xmlParserCtxtPtr ctxt);
extern htmlParserCtxtPtr htmlNewParserCtxt(void);
extern void htmlFreeParserCtxt(htmlParserCtxtPtr ctxt);
extern xmlSchemaPtr xmlSchemaParse(xmlSchemaParserCtxtPtr ctxt);
extern void xmlSchemaFree(xmlSchemaPtr schema);
extern xmlSchemaParserCtxtPtr xmlSchemaNewParserCtxt(const char *URL);
extern void xmlSchemaFreeParserCtxt(xmlSchemaParserCtxtPtr ctxt);
extern xmlSchemaValidCtxtPtr xmlSchemaNewValidCtxt(xmlSchemaPtr schema);
extern void xmlSchemaFreeValidCtxt(xmlSchemaValidCtxtPtr ctxt);
extern xmlRelaxNGPtr xmlRelaxNGParse(xmlRelaxNGParserCtxtPtr ctxt);
extern void xmlRelaxNGFree(xmlRelaxNGPtr schema);
extern xmlRelaxNGParserCtxtPtr xmlRelaxNGNewParserCtxt(const char *URL);
extern void xmlRelaxNGFreeParserCtxt(xmlRelaxNGParserCtxtPtr ctxt);
extern xmlRelaxNGValidCtxtPtr xmlRelaxNGNewValidCtxt(xmlRelaxNGPtr schema);
extern void xmlRelaxNGFreeValidCtxt(xmlRelaxNGValidCtxtPtr ctxt);
extern xmlURIPtr xmlParseURI(const char *str);
extern void xmlFreeURI(xmlURIPtr uri);
extern xmlHashTablePtr xmlHashCreate(int size);
extern void xmlHashFree(xmlHashTablePtr table, void (*f)(void));
extern xmlListPtr xmlListCreate(void (*deallocator)(void), void (*compare)(void));
extern void xmlListDelete(xmlListPtr l);

int xml_document_left(const char *filename) {
  xmlDocPtr document = xmlParseFile(filename); // leak: resource-not-closed
  return document != NULL;
}

int xml_document_freed(const char *filename) {
  xmlDocPtr document = xmlParseFile(filename); // ok: freed
  if (!document)
    return -1;
  xmlFreeDoc(document);
  return 0;
}

int string_left(const xmlNode *node, const xmlChar *name) {
  xmlChar *text = xmlGetProp(node, name); // leak: resource-not-closed
  return text != NULL;
}

int string_freed(const xmlNode *node, const xmlChar *name) {
  xmlChar *text = xmlGetProp(node, name); // ok: freed
  if (!text)
    return -1;
  free(text);
  return 0;
}

int serialised_document_left(xmlDocPtr cur, int *size) {
  xmlChar *text;
  xmlDocDumpMemory(cur, &text, size); // leak: resource-not-closed
  return 0;
}

int serialised_document_freed(xmlDocPtr cur, int *size) {
  xmlChar *text;
  xmlDocDumpMemory(cur, &text, size); // ok: freed
  free(text);
  return 0;
}

int xml_reader_left(const char *filename, const char *encoding, int options) {
  xmlTextReaderPtr reader = xmlReaderForFile(filename, encoding, options); // leak: resource-not-closed
  return reader != NULL;
}

int xml_reader_freed(const char *filename, const char *encoding, int options) {
  xmlTextReaderPtr reader = xmlReaderForFile(filename, encoding, options); // ok: freed
  if (!reader)
    return -1;
  xmlFreeTextReader(reader);
  return 0;
}

int xml_writer_left(xmlOutputBufferPtr out) {
  xmlTextWriterPtr writer = xmlNewTextWriter(out); // leak: resource-not-closed
  return writer != NULL;
}

int xml_writer_freed(xmlOutputBufferPtr out) {
  xmlTextWriterPtr writer = xmlNewTextWriter(out); // ok: freed
  if (!writer)
    return -1;
  xmlFreeTextWriter(writer);
  return 0;
}

int xml_buffer_left(void) {
  xmlBufferPtr buffer = xmlBufferCreate(); // leak: resource-not-closed
  return buffer != NULL;
}

int xml_buffer_freed(void) {
  xmlBufferPtr buffer = xmlBufferCreate(); // ok: freed
  if (!buffer)
    return -1;
  xmlBufferFree(buffer);
  return 0;
}

int xpath_context_left(xmlDocPtr doc) {
  xmlXPathContextPtr context = xmlXPathNewContext(doc); // leak: resource-not-closed
  return context != NULL;
}

int xpath_context_freed(xmlDocPtr doc) {
  xmlXPathContextPtr context = xmlXPathNewContext(doc); // ok: freed
  if (!context)
    return -1;
  xmlXPathFreeContext(context);
  return 0;
}

int xpath_object_left(const xmlChar *str, xmlXPathContextPtr ctx) {
  xmlXPathObjectPtr object = xmlXPathEval(str, ctx); // leak: resource-not-closed
  return object != NULL;
}

int xpath_object_freed(const xmlChar *str, xmlXPathContextPtr ctx) {
  xmlXPathObjectPtr object = xmlXPathEval(str, ctx); // ok: freed
  if (!object)
    return -1;
  xmlXPathFreeObject(object);
  return 0;
}

int compiled_xpath_expression_left(const xmlChar *str) {
  xmlXPathCompExprPtr expression = xmlXPathCompile(str); // leak: resource-not-closed
  return expression != NULL;
}

int compiled_xpath_expression_freed(const xmlChar *str) {
  xmlXPathCompExprPtr expression = xmlXPathCompile(str); // ok: freed
  if (!expression)
    return -1;
  xmlXPathFreeCompExpr(expression);
  return 0;
}

int parser_context_left(void) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt(); // leak: resource-not-closed
  return parser != NULL;
}

int parser_context_freed(void) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt(); // ok: freed
  if (!parser)
    return -1;
  xmlFreeParserCtxt(parser);
  return 0;
}

int parser_context_of_html_new_parser_ctxt_left(void) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt(); // leak: resource-not-closed
  return parser != NULL;
}

int parser_context_of_html_new_parser_ctxt_freed(void) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt(); // ok: freed
  if (!parser)
    return -1;
  htmlFreeParserCtxt(parser);
  return 0;
}

int xml_schema_left(xmlSchemaParserCtxtPtr ctxt) {
  xmlSchemaPtr schema = xmlSchemaParse(ctxt); // leak: resource-not-closed
  return schema != NULL;
}

int xml_schema_freed(xmlSchemaParserCtxtPtr ctxt) {
  xmlSchemaPtr schema = xmlSchemaParse(ctxt); // ok: freed
  if (!schema)
    return -1;
  xmlSchemaFree(schema);
  return 0;
}

int schema_parser_left(const char *URL) {
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(URL); // leak: resource-not-closed
  return parser != NULL;
}

int schema_parser_freed(const char *URL) {
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(URL); // ok: freed
  if (!parser)
    return -1;
  xmlSchemaFreeParserCtxt(parser);
  return 0;
}

int schema_validation_left(xmlSchemaPtr schema) {
  xmlSchemaValidCtxtPtr validation = xmlSchemaNewValidCtxt(schema); // leak: resource-not-closed
  return validation != NULL;
}

int schema_validation_freed(xmlSchemaPtr schema) {
  xmlSchemaValidCtxtPtr validation = xmlSchemaNewValidCtxt(schema); // ok: freed
  if (!validation)
    return -1;
  xmlSchemaFreeValidCtxt(validation);
  return 0;
}

int relax_ng_schema_left(xmlRelaxNGParserCtxtPtr ctxt) {
  xmlRelaxNGPtr schema = xmlRelaxNGParse(ctxt); // leak: resource-not-closed
  return schema != NULL;
}

int relax_ng_schema_freed(xmlRelaxNGParserCtxtPtr ctxt) {
  xmlRelaxNGPtr schema = xmlRelaxNGParse(ctxt); // ok: freed
  if (!schema)
    return -1;
  xmlRelaxNGFree(schema);
  return 0;
}

int relax_ng_parser_left(const char *URL) {
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(URL); // leak: resource-not-closed
  return parser != NULL;
}

int relax_ng_parser_freed(const char *URL) {
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(URL); // ok: freed
  if (!parser)
    return -1;
  xmlRelaxNGFreeParserCtxt(parser);
  return 0;
}

int relax_ng_validation_left(xmlRelaxNGPtr schema) {
  xmlRelaxNGValidCtxtPtr validation = xmlRelaxNGNewValidCtxt(schema); // leak: resource-not-closed
  return validation != NULL;
}

int relax_ng_validation_freed(xmlRelaxNGPtr schema) {
  xmlRelaxNGValidCtxtPtr validation = xmlRelaxNGNewValidCtxt(schema); // ok: freed
  if (!validation)
    return -1;
  xmlRelaxNGFreeValidCtxt(validation);
  return 0;
}

int uri_left(const char *str) {
  xmlURIPtr uri = xmlParseURI(str); // leak: resource-not-closed
  return uri != NULL;
}

int uri_freed(const char *str) {
  xmlURIPtr uri = xmlParseURI(str); // ok: freed
  if (!uri)
    return -1;
  xmlFreeURI(uri);
  return 0;
}

int hash_table_left(int size) {
  xmlHashTablePtr table = xmlHashCreate(size); // leak: resource-not-closed
  return table != NULL;
}

int hash_table_freed(int size) {
  xmlHashTablePtr table = xmlHashCreate(size); // ok: freed
  if (!table)
    return -1;
  xmlHashFree(table, NULL);
  return 0;
}

int list_left(void (*deallocator)(void), void (*compare)(void)) {
  xmlListPtr list = xmlListCreate(deallocator, compare); // leak: resource-not-closed
  return list != NULL;
}

int list_deleted(void (*deallocator)(void), void (*compare)(void)) {
  xmlListPtr list = xmlListCreate(deallocator, compare); // ok: deleted
  if (!list)
    return -1;
  xmlListDelete(list);
  return 0;
}

typedef struct xsltStylesheet xsltStylesheet;
typedef struct xsltTransformContext xsltTransformContext;
typedef struct xmlNode xmlNode;

extern xsltStylesheet *xsltParseStylesheetFile(const xmlChar *name);
extern xsltStylesheet *xsltParseStylesheetDoc(xmlDocPtr document);
extern void xsltFreeStylesheet(xsltStylesheet *style);
extern xsltTransformContext *xsltNewTransformContext(xsltStylesheet *style, xmlDocPtr document);
extern void xsltFreeTransformContext(xsltTransformContext *context);
extern xmlNode *xmlDocGetRootElement(xmlDocPtr document);
extern xmlChar *xmlNodeGetContent(xmlNode *node);
extern int xmlStrcmp(const xmlChar *left, const xmlChar *right);
extern void (*xmlFree)(void *memory);

int stylesheet_left(const xmlChar *name) {
  xsltStylesheet *style = xsltParseStylesheetFile(name); // leak: resource-not-closed
  return style != NULL;
}

int stylesheet_freed(xmlDocPtr document) {
  xsltStylesheet *style = xsltParseStylesheetDoc(document); // ok: freed
  if (!style)
    return -1;
  xsltFreeStylesheet(style);
  return 0;
}

int transformation_left(xsltStylesheet *style, xmlDocPtr document) {
  xsltTransformContext *context = xsltNewTransformContext(style, document); // leak: resource-not-closed
  return context != NULL;
}

int transformation_freed(xsltStylesheet *style, xmlDocPtr document) {
  xsltTransformContext *context = xsltNewTransformContext(style, document); // ok: freed
  if (!context)
    return -1;
  xsltFreeTransformContext(context);
  return 0;
}

int root_says(const char *path, const xmlChar *text) {
  xmlDocPtr document = xmlParseFile(path); // ok: freed
  if (!document)
    return 0;
  xmlChar *content = xmlNodeGetContent(xmlDocGetRootElement(document)); // leak: resource-not-closed
  int same = xmlStrcmp(content, text) == 0;
  xmlFreeDoc(document);
  return same;
}

int root_says_freed(const char *path, const xmlChar *text) {
  xmlDocPtr document = xmlParseFile(path); // ok: freed
  if (!document)
    return 0;
  xmlChar *content = xmlNodeGetContent(xmlDocGetRootElement(document)); // ok: freed
  int same = xmlStrcmp(content, text) == 0;
  xmlFree(content);
  xmlFreeDoc(document);
  return same;
}
