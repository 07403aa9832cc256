#include <sqlite3.h>
#include <stdio.h>

static int row(void *nothing, int columns, char **values, char **names) {
  (void)nothing;
  for (int i = 0; i < columns; i++) printf("%s=%s%c", names[i], values[i], i + 1 < columns ? ' ' : '\n');
  return 0;
}

/* SQLite, with its database in memory. */
int main(void) {
  sqlite3 *db;
  char *error = NULL;
  if (sqlite3_open(":memory:", &db)) return 1;
  const char *sql = "create table t(n integer primary key, square);"
                    "with recursive c(n) as (select 1 union all select n + 1 from c where n < 1000)"
                    "insert into t select n, n * n from c;"
                    "select count(*) as rows, sum(square) as total, max(n) as last from t where n % 7 = 0;";
  if (sqlite3_exec(db, sql, row, NULL, &error)) return fprintf(stderr, "%s\n", error), 2;
  return sqlite3_close(db);
}
