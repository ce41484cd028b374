"""addCleanup and its relatives end what a test opens; tearDown ends what it names."""
import os
import shutil
import socket
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor


class ServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pool = ThreadPoolExecutor(2)  # ok: a class cleanup shuts it down
        cls.addClassCleanup(cls.pool.shutdown)
        cls.shared = socket.create_server(("", 0))  # ok: tearDownClass closes it
        cls.spare = socket.create_server(("", 0))  # ok: a test runs once, in a process that ends with it

    @classmethod
    def tearDownClass(cls):
        cls.shared.close()

    def setUp(self):
        self.log = open("test.log", "w")  # ok: a cleanup closes it
        self.addCleanup(self.log.close)
        self.trace = open("trace.log", "w")  # ok: tearDown closes it
        self.forgotten = open("other.log", "w")  # ok: a test runs once, in a process that ends with it
        self.folder = tempfile.TemporaryDirectory()  # ok: a cleanup removes it
        self.addCleanup(self.folder.cleanup)
        self.path = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.path)
        self.fd = os.open(self.path, os.O_RDONLY)  # ok: a cleanup closes it
        self.addCleanup(os.close, self.fd)

    def tearDown(self):
        self.trace.close()

    def test_connect(self):
        sock = socket.create_connection(self.shared.getsockname())  # ok: a cleanup closes it
        self.addCleanup(sock.close)
        sock.sendall(b"x")
        self.assertTrue(sock.recv(1))

    def test_by_lambda(self):
        stream = open("log")  # ok: a cleanup closes it
        self.addCleanup(lambda: stream.close())
        self.assertEqual(stream.readline(), "")

    def test_entered(self):
        stream = self.enterContext(open("log"))  # ok: closed at the test's end
        self.assertEqual(stream.readline(), "")

    def test_with_helper(self):
        stream = self.opened("log")  # ok: the helper adds a cleanup
        self.assertEqual(stream.readline(), "")

    def opened(self, path):
        stream = open(path)  # ok: a cleanup closes it
        self.addCleanup(stream.close)
        return stream

    def test_forgotten(self):
        stream = open("log")  # ok: a test runs once, in a process that ends with it
        self.assertEqual(stream.readline(), "")

    def test_late(self):
        sock = socket.socket()  # ok: a test runs once, in a process that ends with it
        sock.connect(self.shared.getsockname())
        self.addCleanup(sock.close)


class AsyncServerTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.client = Client()
        self.sock = socket.create_server(("", 0))  # ok: asyncTearDown closes it
        self.addAsyncCleanup(self.client.aclose)

    async def asyncTearDown(self):
        self.sock.close()

    async def test_open(self):
        self.assertIsNotNone(self.client)


class Client:
    def __init__(self):
        self.stream = open("client.log", "a")  # ok: aclose closes it

    async def aclose(self):
        self.stream.close()
