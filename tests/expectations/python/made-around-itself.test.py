"""What is made around the object itself ends with it."""
from zipfile import ZipFile


class RemoteArchive:
    def read(self, size):
        return self.fetch(size)

    def names(self):
        return ZipFile(self).namelist()  # ok: it reads through this object

    def local(self, path):
        return ZipFile(path).namelist()  # leak: resource-not-closed
