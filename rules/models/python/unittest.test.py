# A test runs once, in a process that ends with it.
import os
import unittest
from unittest import IsolatedAsyncioTestCase


class JournalTest(unittest.TestCase):
    def setUp(self):
        self.file = open("journal", "w")  # ok: a test runs once
        self.index = open("index", "w")  # ok: tearDown ends it

    def tearDown(self):
        self.index.close()

    def test_write(self):
        file = open("journal")  # ok: a test runs once
        self.assertEqual(file.read(), "")

    def test_cleanup(self):
        fd = os.open("journal", os.O_RDONLY)  # ok: the cleanup closes it
        self.addCleanup(os.close, fd)

    def test_method(self):
        file = open("journal")  # ok: the cleanup closes it
        self.addCleanup(file.close)
        self.assertTrue(file.readable())

    def test_context(self):
        file = self.enterContext(open("journal"))  # ok: closed after the test
        self.assertTrue(file.readable())

    def test_raises(self):
        self.assertRaises(OSError, open, "nowhere")

    def read(self):
        return open("journal").read()  # ok: only tests call it


class AsyncTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.file = open("journal")  # ok: a test runs once

    async def test_read(self):
        self.assertEqual(self.file.read(), "")


class Reader:
    def __init__(self, path):
        self.file = open(path)  # leak: resource-not-closed

    def close(self):
        print("closed")
