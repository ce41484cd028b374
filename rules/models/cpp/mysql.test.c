// The C API of MySQL.
#include <stddef.h>

typedef struct MYSQL MYSQL;
typedef struct MYSQL_RES MYSQL_RES;
typedef struct MYSQL_STMT MYSQL_STMT;

extern MYSQL *mysql_init(MYSQL *mysql);
extern void mysql_close(MYSQL *sock);
extern MYSQL_RES *mysql_store_result(MYSQL *mysql);
extern void mysql_free_result(MYSQL_RES *result);
extern MYSQL_STMT *mysql_stmt_init(MYSQL *mysql);
extern char mysql_stmt_close(MYSQL_STMT *stmt);

int database_connection_left(void) {
  MYSQL *connection = mysql_init(NULL); // leak: resource-not-closed
  return connection != NULL;
}

int database_connection_closed(void) {
  MYSQL *connection = mysql_init(NULL); // ok: closed
  if (!connection)
    return -1;
  mysql_close(connection);
  return 0;
}

int query_result_left(MYSQL *mysql) {
  MYSQL_RES *result = mysql_store_result(mysql); // leak: resource-not-closed
  return result != NULL;
}

int query_result_freed(MYSQL *mysql) {
  MYSQL_RES *result = mysql_store_result(mysql); // ok: freed
  if (!result)
    return -1;
  mysql_free_result(result);
  return 0;
}

int prepared_statement_left(MYSQL *mysql) {
  MYSQL_STMT *statement = mysql_stmt_init(mysql); // leak: resource-not-closed
  return statement != NULL;
}

int prepared_statement_closed(MYSQL *mysql) {
  MYSQL_STMT *statement = mysql_stmt_init(mysql); // ok: closed
  if (!statement)
    return -1;
  mysql_stmt_close(statement);
  return 0;
}
