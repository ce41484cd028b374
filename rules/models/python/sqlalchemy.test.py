"""Engines, connections, sessions, listeners and queries of SQLAlchemy."""
from sqlalchemy import create_engine, event, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from .models import Order

engine = create_engine("postgresql://db.example/shop")  # ok: runs once
async_engine = create_async_engine("postgresql+asyncpg://db.example/shop")  # ok: runs once
SessionLocal = sessionmaker(bind=engine)
AsyncSessionLocal = async_sessionmaker(async_engine)
Scoped = scoped_session(SessionLocal)


def count_orders():
    connection = engine.connect()  # leak: resource-not-closed
    return connection.execute(text("SELECT count(*) FROM orders")).scalar()


def count_orders_closed():
    with engine.connect() as connection:  # ok: closed at the end of the block
        return connection.execute(text("SELECT count(*) FROM orders")).scalar()


def cancel(order):
    connection = engine.connect()  # leak: resource-not-guarded
    connection.execute(text("UPDATE orders SET state = 'cancelled' WHERE id = :id"), {"id": order})
    connection.close()


def cancel_in_transaction(order):
    with engine.begin() as connection:  # ok: closed at the end of the block
        connection.execute(text("UPDATE orders SET state = 'cancelled' WHERE id = :id"), {"id": order})


def copy_out(target):
    connection = engine.raw_connection()  # leak: resource-not-guarded
    cursor = connection.cursor()
    cursor.copy_expert("COPY orders TO STDOUT", target)
    connection.close()


def copy_out_closed(target):
    connection = engine.raw_connection()  # ok: closed on every way out
    try:
        with connection.cursor() as cursor:
            cursor.copy_expert("COPY orders TO STDOUT", target)
    finally:
        connection.close()


def create_order(name):
    session = Session(engine)  # leak: resource-not-closed
    session.add(Order(name=name))
    session.flush()


def create_order_closed(name):
    with Session(engine) as session:  # ok: closed at the end of the block
        session.add(Order(name=name))
        session.commit()


def rename_order(order, name):
    session = SessionLocal()  # leak: resource-not-guarded
    session.get(Order, order).name = name
    session.commit()
    session.close()


def delete_order(order):
    session = SessionLocal()  # leak: resource-not-closed
    found = session.get(Order, order)
    if found is None:
        return False
    session.delete(found)
    session.commit()
    session.close()
    return True


def touch_order(order):
    session = SessionLocal()  # ok: closed on every way out
    try:
        session.get(Order, order).touch()
        session.commit()
    except Exception:
        session.rollback()
        raise
    finally:
        session.close()


def get_session():
    session = SessionLocal()  # ok: a dependency that is closed after its use
    try:
        yield session
    finally:
        session.close()


def save(order):
    session = Scoped()  # ok: the registry's own session, which remove closes
    session.add(order)
    session.commit()
    Scoped.remove()


def legacy_engine(url):
    scratch = create_engine(url)  # missed: resource-not-closed (low confidence: most engines live as long as the process)
    with scratch.connect() as connection:  # ok: closed at the end of the block
        return connection.execute(text("SELECT 1")).scalar()


def legacy_engine_disposed(url):
    scratch = create_engine(url)  # ok: disposed on every way out
    try:
        with scratch.connect() as connection:  # ok: closed at the end of the block
            return connection.execute(text("SELECT 1")).scalar()
    finally:
        scratch.dispose()


async def ping(url):
    scratch = create_async_engine(url)  # leak: resource-not-closed
    async with scratch.connect() as connection:  # ok: closed at the end of the block
        await connection.execute(text("SELECT 1"))


async def ping_disposed(url):
    scratch = create_async_engine(url)  # ok: disposed on every way out
    try:
        async with scratch.connect() as connection:  # ok: closed at the end of the block
            await connection.execute(text("SELECT 1"))
    finally:
        await scratch.dispose()


async def book(order):
    session = AsyncSession(async_engine)  # leak: resource-not-guarded
    session.add(order)
    await session.commit()
    await session.close()


async def book_in_block(order):
    async with AsyncSessionLocal() as session:  # ok: closed at the end of the block
        session.add(order)
        await session.commit()


class Audit:
    def __init__(self, target):
        self.target = target

    def start(self):
        event.listen(self.target, "before_cursor_execute", self.before)  # ok: stop removes it
        event.listen(self.target, "after_cursor_execute", self.after)  # leak: listener-not-removed
        event.listen(self.target, "first_connect", self.before, once=True)  # ok: it fires once

    def before(self, *arguments):
        self.running = True

    def after(self, *arguments):
        self.running = False

    def stop(self):
        event.remove(self.target, "before_cursor_execute", self.before)


def export(session: Session):
    return session.query(Order).order_by(Order.id).all()  # leak: dataset-not-streamed


def page(session: Session, number):
    return session.query(Order).order_by(Order.id).limit(50).offset(number * 50).all()  # ok: a page has a size


def open_orders(session: Session):
    return session.query(Order).filter(Order.state == "open").all()  # ok: a filter says which


def names(session: Session):
    return session.execute(text("SELECT name FROM orders")).all()  # missed: dataset-not-streamed (low confidence: most result sets are small)


def each_order(session: Session):
    yield from session.query(Order).yield_per(500)  # ok: read in pages


def upgrade(connection):
    session = Session(bind=connection)  # ok: the connection is the caller's, and the session owns none
    session.add(Order(name="first"))
    session.commit()
