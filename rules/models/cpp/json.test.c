// json-c, Jansson and cJSON.
#include <stddef.h>

struct json_object;
struct json_tokener;
typedef struct json_t json_t;
typedef struct cJSON cJSON;

extern struct json_object *json_object_new_object(void);
extern int json_object_put(struct json_object *obj);
extern struct json_tokener *json_tokener_new(void);
extern void json_tokener_free(struct json_tokener *tok);
extern json_t *json_object(void);
extern void json_decref(json_t *json);
extern char *json_dumps(const json_t *json, size_t flags);
extern void free(void *__ptr);
extern cJSON *cJSON_Parse(const char *value);
extern void cJSON_Delete(cJSON *item);
extern char *cJSON_Print(const cJSON *item);

int json_value_left(void) {
  struct json_object *value = json_object_new_object(); // leak: resource-not-closed
  return value != NULL;
}

int json_value_released(void) {
  struct json_object *value = json_object_new_object(); // ok: released
  if (!value)
    return -1;
  json_object_put(value);
  return 0;
}

int json_tokener_left(void) {
  struct json_tokener *tokener = json_tokener_new(); // leak: resource-not-closed
  return tokener != NULL;
}

int json_tokener_freed(void) {
  struct json_tokener *tokener = json_tokener_new(); // ok: freed
  if (!tokener)
    return -1;
  json_tokener_free(tokener);
  return 0;
}

int json_value_of_json_object_left(void) {
  json_t *value = json_object(); // leak: resource-not-closed
  return value != NULL;
}

int json_value_of_json_object_released(void) {
  json_t *value = json_object(); // ok: released
  if (!value)
    return -1;
  json_decref(value);
  return 0;
}

int serialised_json_left(const json_t *json, size_t flags) {
  char *text = json_dumps(json, flags); // leak: resource-not-closed
  return text != NULL;
}

int serialised_json_freed(const json_t *json, size_t flags) {
  char *text = json_dumps(json, flags); // ok: freed
  if (!text)
    return -1;
  free(text);
  return 0;
}

int json_value_of_cjson_parse_left(const char *value_) {
  cJSON *value = cJSON_Parse(value_); // leak: resource-not-closed
  return value != NULL;
}

int json_value_of_cjson_parse_deleted(const char *value_) {
  cJSON *value = cJSON_Parse(value_); // ok: deleted
  if (!value)
    return -1;
  cJSON_Delete(value);
  return 0;
}

int serialised_json_of_cjson_print_left(const cJSON *item) {
  char *text = cJSON_Print(item); // leak: resource-not-closed
  return text != NULL;
}

int serialised_json_of_cjson_print_freed(const cJSON *item) {
  char *text = cJSON_Print(item); // ok: freed
  if (!text)
    return -1;
  free(text);
  return 0;
}

extern int json_object_object_add(struct json_object *object, const char *key, struct json_object *value);
extern struct json_object *json_object_new_string(const char *text);
extern cJSON *cJSON_CreateObject(void);
extern cJSON *cJSON_CreateString(const char *text);
extern int cJSON_AddItemToObject(cJSON *object, const char *name, cJSON *item);

struct json_object *person(const char *name) {
  struct json_object *object = json_object_new_object();   // ok: the caller gets it
  struct json_object *text = json_object_new_string(name); // ok: the object takes it over
  json_object_object_add(object, "name", text);
  return object;
}

char *card(const char *name) {
  cJSON *object = cJSON_CreateObject();                            // leak: resource-not-closed
  cJSON_AddItemToObject(object, "name", cJSON_CreateString(name)); // ok: the object takes it over
  return cJSON_Print(object);                                      // ok: the caller frees it
}
