"""Exchanges of CCXT."""

import ccxt
import ccxt.async_support
import ccxt.async_support as ccxt_async
import ccxt.pro


async def price(symbol):
    exchange = ccxt_async.binance({"enableRateLimit": True})  # leak: resource-not-closed
    ticker = await exchange.fetch_ticker(symbol)
    return float(ticker["last"])


async def price_guarded(symbol):
    exchange = ccxt_async.kraken()  # ok: closed on every way out
    try:
        ticker = await exchange.fetch_ticker(symbol)
        return float(ticker["last"])
    finally:
        await exchange.close()


async def follow(symbol):
    async with ccxt.pro.bybit() as exchange:  # ok: closed at the end of the block
        while True:
            print(await exchange.watch_ticker(symbol))


def price_now(symbol):
    exchange = ccxt.binance()  # ok: it needs no close
    return float(exchange.fetch_ticker(symbol)["last"])


class Arbitrage:
    def __init__(self):
        self.left = ccxt.async_support.okx()  # ok: stop closes it
        self.right = ccxt.async_support.kucoin()  # leak: resource-not-closed

    async def stop(self):
        await self.left.close()
