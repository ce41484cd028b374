"""Sessions, connectors, responses and runners of aiohttp."""
import asyncio

import aiohttp
from aiohttp import ClientSession, web


async def fetch(url):
    session = aiohttp.ClientSession()  # leak: resource-not-closed
    async with session.get(url) as response:  # ok: given back at the end of the block
        return await response.json()


async def fetch_closed(url):
    async with aiohttp.ClientSession() as session:  # ok: closed at the end of the block
        async with session.get(url) as response:  # ok: given back at the end of the block
            return await response.json()


async def post(url, data):
    session = ClientSession()  # leak: resource-not-guarded
    response = await session.post(url, json=data)  # ok: it is read
    text = await response.text()
    await session.close()
    return text


async def post_guarded(url, data):
    session = ClientSession()  # ok: closed on every way out
    try:
        async with session.post(url, json=data) as response:  # ok: given back at the end of the block
            return await response.text()
    finally:
        await session.close()


async def many(urls):
    connector = aiohttp.TCPConnector(limit=4)  # ok: the session takes it over
    async with aiohttp.ClientSession(connector=connector) as session:  # ok: closed at the end of the block
        return await asyncio.gather(*(session.get(url) for url in urls))


async def resolve():
    connector = aiohttp.TCPConnector(limit=4)  # leak: resource-not-closed
    connector.clear_dns_cache()


async def resolve_closed():
    connector = aiohttp.TCPConnector(limit=4)  # ok: closed on every way out
    try:
        connector.clear_dns_cache()
    finally:
        await connector.close()


async def status(session: ClientSession, url):
    response = await session.get(url)  # missed: resource-not-closed (what is returned is a field of it: taken as handing it on)
    return response.status


async def status_released(session: ClientSession, url):
    response = await session.head(url)  # ok: released
    response.release()
    return response.status


async def report(session: ClientSession, url, error):
    await session.post(url, json={"error": error})  # leak: resource-not-closed


async def report_in_block(session: ClientSession, url, error):
    async with session.post(url, json={"error": error}):  # ok: given back at the end of the block
        pass


async def listen(session: ClientSession, url):
    socket = await session.ws_connect(url)  # leak: resource-not-closed
    return await socket.receive()


async def listen_closed(session: ClientSession, url):
    async with session.ws_connect(url) as socket:  # ok: closed at the end of the block
        return await socket.receive()


async def post_unless_closed(url, data):
    session = ClientSession()  # ok: closed unless it is closed already
    try:
        async with session.post(url, json=data) as response:  # ok: given back at the end of the block
            return await response.text()
    finally:
        if not session.closed:
            await session.close()


class Api:
    def __init__(self):
        self.session = aiohttp.ClientSession()  # ok: close closes it
        self.uploads = aiohttp.ClientSession()  # leak: resource-not-closed

    async def close(self):
        await self.session.close()


class Gateway:
    async def start(self, app: web.Application):
        self.public = web.AppRunner(app)
        self.admin = web.AppRunner(app)
        await self.public.setup()  # ok: stop cleans it up
        await self.admin.setup()  # leak: resource-not-closed
        await web.TCPSite(self.public, port=80).start()

    async def stop(self):
        await self.public.cleanup()


async def serve(app: web.Application, stopped: asyncio.Event):
    runner = web.AppRunner(app)
    await runner.setup()  # ok: cleaned up on every way out
    try:
        await web.TCPSite(runner, port=80).start()
        await stopped.wait()
    finally:
        await runner.cleanup()


async def on_request(request):
    session = aiohttp.ClientSession()  # leak: resource-not-closed
    async with session.get("https://api.example") as response:  # ok: given back at the end of the block
        return web.json_response(await response.json())


async def open_session(app):
    app["session"] = aiohttp.ClientSession()  # ok: close_session closes it


async def close_session(app):
    await app["session"].close()


def make_app():
    app = web.Application()
    app.on_startup.append(open_session)
    app.on_cleanup.append(close_session)
    app.router.add_get("/", on_request)
    return app
