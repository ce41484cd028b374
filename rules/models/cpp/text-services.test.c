// Locales, character sets, regular expressions, message catalogues.
#define _GNU_SOURCE
#include <iconv.h>
#include <locale.h>
#include <nl_types.h>
#include <regex.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef struct localeinfo_struct *windows_locale;
extern windows_locale _create_locale(int category, const char *name);
extern void _free_locale(windows_locale locale);
extern double _strtod_l(const char *text, char **end, windows_locale locale);

double number(const char *text) {
  locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0); // leak: resource-not-closed
  if (!plain)
    return 0;
  return strtod_l(text, NULL, plain);
}

double number_freed(const char *text) {
  locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0); // ok: freed
  if (!plain)
    return 0;
  double value = strtod_l(text, NULL, plain);
  freelocale(plain);
  return value;
}

locale_t mixed(void) {
  locale_t base = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0); // ok: taken over by the next
  return newlocale(LC_TIME_MASK, "C", base);                    // ok: the caller frees it
}

double windows_number(const char *text) {
  windows_locale plain = _create_locale(4, "C"); // leak: resource-not-closed
  return _strtod_l(text, NULL, plain);
}

double windows_number_freed(const char *text) {
  windows_locale plain = _create_locale(4, "C"); // ok: freed
  double value = _strtod_l(text, NULL, plain);
  _free_locale(plain);
  return value;
}

size_t to_utf8(char *from, size_t size, char *to, size_t room) {
  iconv_t conversion = iconv_open("UTF-8", "LATIN1"); // leak: resource-not-closed
  if (conversion == (iconv_t)-1)
    return 0;
  if (iconv(conversion, &from, &size, &to, &room) == (size_t)-1)
    return 0;
  iconv_close(conversion);
  return room;
}

size_t to_utf8_closed(char *from, size_t size, char *to, size_t room) {
  iconv_t conversion = iconv_open("UTF-8", "LATIN1"); // ok: closed
  if (conversion == (iconv_t)-1)
    return 0;
  iconv(conversion, &from, &size, &to, &room);
  iconv_close(conversion);
  return room;
}

int is_match(const char *pattern, const char *text) {
  regex_t expression;
  if (regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB) != 0) // leak: resource-not-closed
    return 0;
  return regexec(&expression, text, 0, NULL, 0) == 0;
}

int is_match_freed(const char *pattern, const char *text) {
  regex_t expression;
  if (regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB) != 0) // ok: freed
    return 0;
  int found = regexec(&expression, text, 0, NULL, 0) == 0;
  regfree(&expression);
  return found;
}

int greeting(char *out) {
  nl_catd catalogue = catopen("greetings", NL_CAT_LOCALE); // leak: resource-not-closed
  if (catalogue == (nl_catd)-1)
    return -1;
  strcpy(out, catgets(catalogue, 1, 1, "hello"));
  return 0;
}

int greeting_closed(char *out) {
  nl_catd catalogue = catopen("greetings", NL_CAT_LOCALE); // ok: closed
  if (catalogue == (nl_catd)-1)
    return -1;
  strcpy(out, catgets(catalogue, 1, 1, "hello"));
  catclose(catalogue);
  return 0;
}
