"""Files of storages and of model fields of Django."""

from django.core.files.storage import FileSystemStorage
from django.db import models
from django.db.models.fields.files import FieldFile


def stored_apart(name):
    file = FileSystemStorage("/srv").open(name)  # leak: resource-not-closed
    return file.read()


class Report(models.Model):
    file = models.FileField()

    def first_line(self):
        file = self.file.open("rb")  # missed: resource-not-closed (whoever holds the object may close its file)
        return file.readline()

    def text(self):
        with self.file.open("rb") as file:  # ok: `with` closes it
            return file.read()


class Photo(models.Model):
    file = models.ImageField()

    def size(self):
        self.file.open()  # ok: closed on every way out
        try:
            return len(self.file.read())
        finally:
            self.file.close()


def digest(file: FieldFile):
    file.open("rb")  # leak: resource-not-closed
    return hash(file.read())


def digest_closed(file: FieldFile):
    with file.open("rb"):  # ok: `with` closes it
        return hash(file.read())


def digest_of(report):
    file = report.file.open("rb")  # missed: resource-not-closed (a field of a model of unknown type)
    return hash(file.read())


def stored_in_block(name):
    with FileSystemStorage("/srv").open(name) as file:  # ok: `with` closes it
        return file.read()


def unpack(archive, name):
    return archive.open(name).read()  # ok: an object of unknown type
