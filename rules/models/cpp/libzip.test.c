// libzip.
#include <stddef.h>

typedef struct zip_t zip_t;
typedef struct zip_file_t zip_file_t;
typedef struct zip_source_t zip_source_t;

extern zip_t *zip_open(const char *, int, int *);
extern int zip_close(zip_t *);
extern zip_file_t *zip_fopen(zip_t *, const char *, unsigned int);
extern int zip_fclose(zip_file_t *);
extern zip_source_t *zip_source_buffer(zip_t *, const void *, unsigned long, int);
extern void zip_source_free(zip_source_t *);

int zip_archive_left(const char *argument0, int argument1, int *argument2) {
  zip_t *archive = zip_open(argument0, argument1, argument2); // leak: resource-not-closed
  return archive != NULL;
}

int zip_archive_closed(const char *argument0, int argument1, int *argument2) {
  zip_t *archive = zip_open(argument0, argument1, argument2); // ok: closed
  if (!archive)
    return -1;
  zip_close(archive);
  return 0;
}

int file_of_a_zip_archive_left(zip_t *argument0, const char *argument1, unsigned int argument2) {
  zip_file_t *file = zip_fopen(argument0, argument1, argument2); // leak: resource-not-closed
  return file != NULL;
}

int file_of_a_zip_archive_closed(zip_t *argument0, const char *argument1, unsigned int argument2) {
  zip_file_t *file = zip_fopen(argument0, argument1, argument2); // ok: closed
  if (!file)
    return -1;
  zip_fclose(file);
  return 0;
}

int zip_source_left(zip_t *argument0, const void *argument1, unsigned long argument2, int argument3) {
  zip_source_t *source = zip_source_buffer(argument0, argument1, argument2, argument3); // leak: resource-not-closed
  return source != NULL;
}

int zip_source_freed(zip_t *argument0, const void *argument1, unsigned long argument2, int argument3) {
  zip_source_t *source = zip_source_buffer(argument0, argument1, argument2, argument3); // ok: freed
  if (!source)
    return -1;
  zip_source_free(source);
  return 0;
}
