"""Pipelines and spiders of Scrapy."""

import scrapy

_pages = {}
_details = {}


class CsvPipeline:
    def open_spider(self, spider):
        self.items = open("items.csv", "w")  # ok: close_spider closes it
        self.errors = open("errors.csv", "w")  # leak: resource-not-closed

    def process_item(self, item, spider):
        self.items.write(str(item))
        return item

    def close_spider(self, spider):
        self.items.close()


class ShopSpider(scrapy.Spider):
    name = "shop"

    def parse(self, response):
        key = response.url + response.text
        if key not in _pages:
            _pages[key] = object()  # leak: cache-unbounded
        self.last = _pages[key]
        yield scrapy.Request(response.url + "/details", callback=self.parse_details)

    def parse_details(self, response):
        _details[response.url + response.text] = object()  # leak: cache-unbounded
