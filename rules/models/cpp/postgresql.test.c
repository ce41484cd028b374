// libpq.
#include <stddef.h>

typedef struct PGconn PGconn;
typedef struct PGresult PGresult;
typedef struct PGnotify PGnotify;
typedef struct PQconninfoOption PQconninfoOption;
typedef struct PGcancel PGcancel;

extern PGconn *PQconnectdb(const char *conninfo);
extern void PQfinish(PGconn *conn);
extern PGresult *PQexec(PGconn *conn, const char *query);
extern void PQclear(PGresult *res);
extern char *PQescapeLiteral(PGconn *conn, const char *str, size_t len);
extern void PQfreemem(void *ptr);
extern PGnotify *PQnotifies(PGconn *conn);
extern int PQgetCopyData(PGconn *conn, char **buffer, int async);
extern PQconninfoOption *PQconndefaults(void);
extern void PQconninfoFree(PQconninfoOption *connOptions);
extern PGcancel *PQgetCancel(PGconn *conn);
extern void PQfreeCancel(PGcancel *cancel);

int database_connection_left(const char *conninfo) {
  PGconn *connection = PQconnectdb(conninfo); // leak: resource-not-closed
  return connection != NULL;
}

int database_connection_ended(const char *conninfo) {
  PGconn *connection = PQconnectdb(conninfo); // ok: ended
  if (!connection)
    return -1;
  PQfinish(connection);
  return 0;
}

int query_result_left(PGconn *conn, const char *query) {
  PGresult *result = PQexec(conn, query); // leak: resource-not-closed
  return result != NULL;
}

int query_result_cleared(PGconn *conn, const char *query) {
  PGresult *result = PQexec(conn, query); // ok: cleared
  if (!result)
    return -1;
  PQclear(result);
  return 0;
}

int string_left(PGconn *conn, const char *str, size_t len) {
  char *text = PQescapeLiteral(conn, str, len); // leak: resource-not-closed
  return text != NULL;
}

int string_freed(PGconn *conn, const char *str, size_t len) {
  char *text = PQescapeLiteral(conn, str, len); // ok: freed
  if (!text)
    return -1;
  PQfreemem(text);
  return 0;
}

int notification_left(PGconn *conn) {
  PGnotify *notice = PQnotifies(conn); // leak: resource-not-closed
  return notice != NULL;
}

int notification_freed(PGconn *conn) {
  PGnotify *notice = PQnotifies(conn); // ok: freed
  if (!notice)
    return -1;
  PQfreemem(notice);
  return 0;
}

int row_of_a_copy_left(PGconn *conn, int async) {
  char *row;
  if (PQgetCopyData(conn, &row, async) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int row_of_a_copy_freed(PGconn *conn, int async) {
  char *row;
  if (PQgetCopyData(conn, &row, async) < 0) // ok: freed
    return -1;
  PQfreemem(row);
  return 0;
}

int connection_options_left(void) {
  PQconninfoOption *options = PQconndefaults(); // leak: resource-not-closed
  return options != NULL;
}

int connection_options_freed(void) {
  PQconninfoOption *options = PQconndefaults(); // ok: freed
  if (!options)
    return -1;
  PQconninfoFree(options);
  return 0;
}

int cancellation_left(PGconn *conn) {
  PGcancel *cancel = PQgetCancel(conn); // leak: resource-not-closed
  return cancel != NULL;
}

int cancellation_freed(PGconn *conn) {
  PGcancel *cancel = PQgetCancel(conn); // ok: freed
  if (!cancel)
    return -1;
  PQfreeCancel(cancel);
  return 0;
}
