# What a pool lends goes back to it, also when the query fails.
from psycopg_pool import AsyncConnectionPool

pool = AsyncConnectionPool("postgresql://")  # ok: the module starts once


async def count():
    connection = await pool.getconn()  # ok: released in finally
    try:
        return await connection.execute("select count(*) from users")
    finally:
        await pool.putconn(connection)


async def count_careless():
    connection = await pool.getconn()  # leak: resource-not-guarded
    rows = await connection.execute("select count(*) from users")
    await pool.putconn(connection)
    return rows


async def count_forgetful(known):
    connection = await pool.getconn()  # leak: resource-not-closed
    if known:
        return known
    rows = await connection.execute("select count(*) from users")
    await pool.putconn(connection)
    return rows
