// libcurl.
#include <stddef.h>

typedef void CURL;
typedef void CURLM;
typedef void CURLSH;
struct curl_slist;
typedef struct CURLU CURLU;
typedef struct curl_mime curl_mime;
struct curl_httppost;

extern CURL *curl_easy_init(void);
extern void curl_easy_cleanup(CURL *curl);
extern CURLM *curl_multi_init(void);
extern int curl_multi_cleanup(CURLM *multi_handle);
extern CURLSH *curl_share_init(void);
extern int curl_share_cleanup(CURLSH *share);
extern struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data);
extern void curl_slist_free_all(struct curl_slist *list);
extern char *curl_easy_escape(CURL *handle, const char *string, int length);
extern void curl_free(void *p);
extern CURLU *curl_url(void);
extern void curl_url_cleanup(CURLU *handle);
extern int curl_url_get(CURLU *handle, int what, char **part, unsigned int flags);
extern curl_mime *curl_mime_init(CURL *easy);
extern void curl_mime_free(curl_mime *mime);
extern int curl_formadd(struct curl_httppost **httppost, struct curl_httppost **last_post, ...);
extern void curl_formfree(struct curl_httppost *form);

int transfer_handle_left(void) {
  CURL *handle = curl_easy_init(); // leak: resource-not-closed
  return handle != NULL;
}

int transfer_handle_released(void) {
  CURL *handle = curl_easy_init(); // ok: released
  if (!handle)
    return -1;
  curl_easy_cleanup(handle);
  return 0;
}

int multi_handle_left(void) {
  CURLM *multi = curl_multi_init(); // leak: resource-not-closed
  return multi != NULL;
}

int multi_handle_released(void) {
  CURLM *multi = curl_multi_init(); // ok: released
  if (!multi)
    return -1;
  curl_multi_cleanup(multi);
  return 0;
}

int share_handle_left(void) {
  CURLSH *share = curl_share_init(); // leak: resource-not-closed
  return share != NULL;
}

int share_handle_released(void) {
  CURLSH *share = curl_share_init(); // ok: released
  if (!share)
    return -1;
  curl_share_cleanup(share);
  return 0;
}

int string_list_left(struct curl_slist *previous, const char *data) {
  struct curl_slist *list = curl_slist_append(previous, data); // leak: resource-not-closed
  return list != NULL;
}

int string_list_freed(struct curl_slist *previous, const char *data) {
  struct curl_slist *list = curl_slist_append(previous, data); // ok: freed
  if (!list)
    return -1;
  curl_slist_free_all(list);
  return 0;
}

int string_left(CURL *handle, const char *string, int length) {
  char *text = curl_easy_escape(handle, string, length); // leak: resource-not-closed
  return text != NULL;
}

int string_freed(CURL *handle, const char *string, int length) {
  char *text = curl_easy_escape(handle, string, length); // ok: freed
  if (!text)
    return -1;
  curl_free(text);
  return 0;
}

int url_handle_left(void) {
  CURLU *url = curl_url(); // leak: resource-not-closed
  return url != NULL;
}

int url_handle_released(void) {
  CURLU *url = curl_url(); // ok: released
  if (!url)
    return -1;
  curl_url_cleanup(url);
  return 0;
}

int part_of_a_url_left(CURLU *handle, int what, unsigned int flags) {
  char *text;
  if (curl_url_get(handle, what, &text, flags) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int part_of_a_url_freed(CURLU *handle, int what, unsigned int flags) {
  char *text;
  if (curl_url_get(handle, what, &text, flags) != 0) // ok: freed
    return -1;
  curl_free(text);
  return 0;
}

int form_left(CURL *easy) {
  curl_mime *form = curl_mime_init(easy); // leak: resource-not-closed
  return form != NULL;
}

int form_freed(CURL *easy) {
  curl_mime *form = curl_mime_init(easy); // ok: freed
  if (!form)
    return -1;
  curl_mime_free(form);
  return 0;
}

int form_of_curl_formadd_left(struct curl_httppost **last_post) {
  struct curl_httppost *form;
  if (curl_formadd(&form, last_post) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int form_of_curl_formadd_freed(struct curl_httppost **last_post) {
  struct curl_httppost *form;
  if (curl_formadd(&form, last_post) != 0) // ok: freed
    return -1;
  curl_formfree(form);
  return 0;
}

extern int curl_easy_setopt(CURL *handle, int option, ...);
extern int curl_easy_perform(CURL *handle);

int fetch(const char *address) {
  CURL *handle = curl_easy_init(); // leak: resource-not-closed
  if (!handle)
    return -1;
  curl_easy_setopt(handle, 10002, address);
  if (curl_easy_perform(handle) != 0)
    return -1;
  curl_easy_cleanup(handle);
  return 0;
}

int post(CURL *handle) {
  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, "Content-Type: text/plain"); // ok: the list goes on
  headers = curl_slist_append(headers, "Accept: text/plain");       // ok: freed
  curl_easy_setopt(handle, 10023, headers);
  int result = curl_easy_perform(handle);
  curl_slist_free_all(headers);
  return result;
}

int post_and_forget(CURL *handle) {
  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, "Content-Type: text/plain"); // ok: the list goes on
  headers = curl_slist_append(headers, "Accept: text/plain");       // leak: resource-not-closed
  curl_easy_setopt(handle, 10023, headers);
  return curl_easy_perform(handle);
}
