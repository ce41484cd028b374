// SQLite.
#include <stddef.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_blob sqlite3_blob;
typedef struct sqlite3_backup sqlite3_backup;
typedef struct sqlite3_value sqlite3_value;
typedef struct sqlite3_mutex sqlite3_mutex;

extern int sqlite3_open(const char *filename, sqlite3 **ppDb);
extern int sqlite3_close(sqlite3 *);
extern int sqlite3_prepare(sqlite3 *db, const char *zSql, int nByte, sqlite3_stmt **ppStmt, const char **pzTail);
extern int sqlite3_finalize(sqlite3_stmt *pStmt);
extern int sqlite3_exec(sqlite3 *, const char *sql, void (*callback)(void), void *, char **errmsg);
extern void sqlite3_free(void *);
extern int sqlite3_get_table(sqlite3 *db, const char *zSql, char ***pazResult, int *pnRow, int *pnColumn,
                             char **pzErrmsg);
extern void sqlite3_free_table(char **result);
extern int sqlite3_blob_open(sqlite3 *, const char *zDb, const char *zTable, const char *zColumn, long long iRow,
                             int flags, sqlite3_blob **ppBlob);
extern int sqlite3_blob_close(sqlite3_blob *);
extern sqlite3_backup *sqlite3_backup_init(sqlite3 *pDest, const char *zDestName, sqlite3 *pSource,
                                           const char *zSourceName);
extern int sqlite3_backup_finish(sqlite3_backup *p);
extern void *sqlite3_malloc(int);
extern sqlite3_value *sqlite3_value_dup(const sqlite3_value *);
extern void sqlite3_value_free(sqlite3_value *);
extern sqlite3_mutex *sqlite3_mutex_alloc(int);
extern void sqlite3_mutex_free(sqlite3_mutex *);

int database_connection_left(const char *filename) {
  sqlite3 *db;
  sqlite3_open(filename, &db); // leak: resource-not-closed
  return 0;
}

int database_connection_closed(const char *filename) {
  sqlite3 *db;
  sqlite3_open(filename, &db); // ok: closed
  sqlite3_close(db);
  return 0;
}

int prepared_statement_left(sqlite3 *db, const char *zSql, int nByte, const char **pzTail) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare(db, zSql, nByte, &statement, pzTail) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int prepared_statement_finalized(sqlite3 *db, const char *zSql, int nByte, const char **pzTail) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare(db, zSql, nByte, &statement, pzTail) != 0) // ok: finalized
    return -1;
  sqlite3_finalize(statement);
  return 0;
}

int error_message_left(sqlite3 *db, const char *sql, void (*callback)(void), void *data) {
  char *message;
  if (!sqlite3_exec(db, sql, callback, data, &message)) // leak: resource-not-closed
    return -1;
  return 0;
}

int error_message_freed(sqlite3 *db, const char *sql, void (*callback)(void), void *data) {
  char *message;
  if (!sqlite3_exec(db, sql, callback, data, &message)) // ok: freed
    return -1;
  sqlite3_free(message);
  return 0;
}

int result_table_left(sqlite3 *db, const char *zSql, int *pnRow, int *pnColumn, char **pzErrmsg) {
  char **table;
  if (sqlite3_get_table(db, zSql, &table, pnRow, pnColumn, pzErrmsg) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int result_table_freed(sqlite3 *db, const char *zSql, int *pnRow, int *pnColumn, char **pzErrmsg) {
  char **table;
  if (sqlite3_get_table(db, zSql, &table, pnRow, pnColumn, pzErrmsg) != 0) // ok: freed
    return -1;
  sqlite3_free_table(table);
  return 0;
}

int blob_handle_left(sqlite3 *db, const char *zDb, const char *zTable, const char *zColumn, long long iRow, int flags) {
  sqlite3_blob *blob;
  if (sqlite3_blob_open(db, zDb, zTable, zColumn, iRow, flags, &blob) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int blob_handle_closed(sqlite3 *db, const char *zDb, const char *zTable, const char *zColumn, long long iRow,
                       int flags) {
  sqlite3_blob *blob;
  if (sqlite3_blob_open(db, zDb, zTable, zColumn, iRow, flags, &blob) != 0) // ok: closed
    return -1;
  sqlite3_blob_close(blob);
  return 0;
}

int backup_left(sqlite3 *pDest, const char *zDestName, sqlite3 *pSource, const char *zSourceName) {
  sqlite3_backup *backup = sqlite3_backup_init(pDest, zDestName, pSource, zSourceName); // leak: resource-not-closed
  return backup != NULL;
}

int backup_ended(sqlite3 *pDest, const char *zDestName, sqlite3 *pSource, const char *zSourceName) {
  sqlite3_backup *backup = sqlite3_backup_init(pDest, zDestName, pSource, zSourceName); // ok: ended
  if (!backup)
    return -1;
  sqlite3_backup_finish(backup);
  return 0;
}

int heap_memory_left(int argument0) {
  void *memory = sqlite3_malloc(argument0); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(int argument0) {
  void *memory = sqlite3_malloc(argument0); // ok: freed
  if (!memory)
    return -1;
  sqlite3_free(memory);
  return 0;
}

int copy_of_a_value_left(const sqlite3_value *argument0) {
  sqlite3_value *value = sqlite3_value_dup(argument0); // leak: resource-not-closed
  return value != NULL;
}

int copy_of_a_value_freed(const sqlite3_value *argument0) {
  sqlite3_value *value = sqlite3_value_dup(argument0); // ok: freed
  if (!value)
    return -1;
  sqlite3_value_free(value);
  return 0;
}

int mutex_left(int argument0) {
  sqlite3_mutex *mutex = sqlite3_mutex_alloc(argument0); // leak: resource-not-closed
  return mutex != NULL;
}

int mutex_freed(int argument0) {
  sqlite3_mutex *mutex = sqlite3_mutex_alloc(argument0); // ok: freed
  if (!mutex)
    return -1;
  sqlite3_mutex_free(mutex);
  return 0;
}

extern int sqlite3_prepare_v2(sqlite3 *db, const char *sql, int size, sqlite3_stmt **statement, const char **tail);
extern int sqlite3_step(sqlite3_stmt *statement);
extern int sqlite3_column_int(sqlite3_stmt *statement, int column);
extern int printf(const char *format, ...);

int version(const char *path) {
  sqlite3 *db;
  if (sqlite3_open(path, &db) != 0) // leak: resource-not-closed
    return -1;
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &statement, NULL) != 0) { // ok: finalized
    sqlite3_close(db);
    return -1;
  }
  int number = sqlite3_step(statement) == 100 ? sqlite3_column_int(statement, 0) : 0;
  sqlite3_finalize(statement);
  sqlite3_close(db);
  return number;
}

int count(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != 0) // leak: resource-not-closed
    return -1;
  if (sqlite3_step(statement) != 100)
    return -1;
  int number = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return number;
}

int vacuum(sqlite3 *db) {
  return sqlite3_exec(db, "VACUUM", NULL, NULL, NULL); // ok: no message is asked for
}

int create(sqlite3 *db) {
  char *message = NULL;
  if (sqlite3_exec(db, "CREATE TABLE people (name TEXT)", NULL, NULL, &message) != 0) { // leak: resource-not-closed
    printf("%s\n", message);
    return -1;
  }
  return 0;
}

int create_freed(sqlite3 *db) {
  char *message = NULL;
  if (sqlite3_exec(db, "CREATE TABLE people (name TEXT)", NULL, NULL, &message) != 0) { // ok: freed
    printf("%s\n", message);
    sqlite3_free(message);
    return -1;
  }
  return 0;
}
