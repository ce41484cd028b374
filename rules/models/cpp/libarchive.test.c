// libarchive.
#include <stddef.h>

struct archive;
struct archive_entry;

extern struct archive *archive_read_new(void);
extern int archive_read_free(struct archive *);
extern struct archive *archive_write_new(void);
extern int archive_write_free(struct archive *);
extern struct archive_entry *archive_entry_new(void);
extern void archive_entry_free(struct archive_entry *);
extern struct archive *archive_match_new(void);
extern int archive_match_free(struct archive *);

int archive_reader_left(void) {
  struct archive *archive = archive_read_new(); // leak: resource-not-closed
  return archive != NULL;
}

int archive_reader_freed(void) {
  struct archive *archive = archive_read_new(); // ok: freed
  if (!archive)
    return -1;
  archive_read_free(archive);
  return 0;
}

int archive_writer_left(void) {
  struct archive *archive = archive_write_new(); // leak: resource-not-closed
  return archive != NULL;
}

int archive_writer_freed(void) {
  struct archive *archive = archive_write_new(); // ok: freed
  if (!archive)
    return -1;
  archive_write_free(archive);
  return 0;
}

int archive_entry_left(void) {
  struct archive_entry *entry = archive_entry_new(); // leak: resource-not-closed
  return entry != NULL;
}

int archive_entry_freed(void) {
  struct archive_entry *entry = archive_entry_new(); // ok: freed
  if (!entry)
    return -1;
  archive_entry_free(entry);
  return 0;
}

int matching_rules_left(void) {
  struct archive *match = archive_match_new(); // leak: resource-not-closed
  return match != NULL;
}

int matching_rules_freed(void) {
  struct archive *match = archive_match_new(); // ok: freed
  if (!match)
    return -1;
  archive_match_free(match);
  return 0;
}
