# Fixtures and tests.
import pytest


@pytest.fixture
def journal():
    file = open("journal", "w")  # ok: closed after the test
    yield file
    file.close()


@pytest.fixture(scope="session")
def index():
    file = open("index", "w")  # ok: closed after the tests
    yield file
    file.close()


@pytest.fixture
def audit(request):
    file = open("audit", "w")  # ok: the finalizer closes it
    request.addfinalizer(lambda: file.close())
    return file


@pytest.fixture
def trail(request):
    file = open("trail", "w")  # ok: the finalizer closes it
    request.addfinalizer(file.close)
    file.write("started")


@pytest.fixture
def prepared():
    file = open("prepared", "w")  # ok: a fixture runs in a test
    file.write("prepared")


def test_read():
    file = open("journal")  # ok: a test runs once
    assert file.read() == ""


class TestJournal:
    def test_read(self):
        file = open("journal")  # ok: a test runs once
        assert file.read() == ""


def read(path):
    return open(path).read()  # leak: resource-not-closed
