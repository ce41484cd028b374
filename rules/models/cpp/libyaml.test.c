// LibYAML.

typedef struct yaml_parser_t {
  void *state;
} yaml_parser_t;
typedef struct yaml_emitter_t {
  void *state;
} yaml_emitter_t;
typedef struct yaml_event_t {
  void *state;
} yaml_event_t;
typedef struct yaml_token_t {
  void *state;
} yaml_token_t;
typedef struct yaml_document_t {
  void *state;
} yaml_document_t;

extern int yaml_parser_initialize(yaml_parser_t *parser);
extern void yaml_parser_delete(yaml_parser_t *parser);
extern int yaml_emitter_initialize(yaml_emitter_t *emitter);
extern void yaml_emitter_delete(yaml_emitter_t *emitter);
extern int yaml_parser_parse(yaml_parser_t *parser, yaml_event_t *event);
extern void yaml_event_delete(yaml_event_t *event);
extern int yaml_parser_scan(yaml_parser_t *parser, yaml_token_t *token);
extern void yaml_token_delete(yaml_token_t *token);
extern int yaml_parser_load(yaml_parser_t *parser, yaml_document_t *document);
extern void yaml_document_delete(yaml_document_t *document);

int yaml_parser_left(void) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) // leak: resource-not-closed
    return -1;
  return 0;
}

int yaml_parser_deleted(void) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) // ok: deleted
    return -1;
  yaml_parser_delete(&parser);
  return 0;
}

int yaml_emitter_left(void) {
  yaml_emitter_t emitter;
  if (!yaml_emitter_initialize(&emitter)) // leak: resource-not-closed
    return -1;
  return 0;
}

int yaml_emitter_deleted(void) {
  yaml_emitter_t emitter;
  if (!yaml_emitter_initialize(&emitter)) // ok: deleted
    return -1;
  yaml_emitter_delete(&emitter);
  return 0;
}

int yaml_event_left(yaml_parser_t *parser) {
  yaml_event_t event;
  if (!yaml_parser_parse(parser, &event)) // leak: resource-not-closed
    return -1;
  return 0;
}

int yaml_event_deleted(yaml_parser_t *parser) {
  yaml_event_t event;
  if (!yaml_parser_parse(parser, &event)) // ok: deleted
    return -1;
  yaml_event_delete(&event);
  return 0;
}

int yaml_token_left(yaml_parser_t *parser) {
  yaml_token_t token;
  if (!yaml_parser_scan(parser, &token)) // leak: resource-not-closed
    return -1;
  return 0;
}

int yaml_token_deleted(yaml_parser_t *parser) {
  yaml_token_t token;
  if (!yaml_parser_scan(parser, &token)) // ok: deleted
    return -1;
  yaml_token_delete(&token);
  return 0;
}

int yaml_document_left(yaml_parser_t *parser) {
  yaml_document_t document;
  if (!yaml_parser_load(parser, &document)) // leak: resource-not-closed
    return -1;
  return 0;
}

int yaml_document_deleted(yaml_parser_t *parser) {
  yaml_document_t document;
  if (!yaml_parser_load(parser, &document)) // ok: deleted
    return -1;
  yaml_document_delete(&document);
  return 0;
}
