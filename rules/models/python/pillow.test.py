"""Images that are opened for their size alone keep their files open."""

import io
import os

import numpy as np
from PIL import Image, ImageOps


def area_of(folder, name):
    image = Image.open(os.path.join(folder, name))  # leak: resource-not-closed
    width, height = image.size
    return width * height


def size_of(folder, name):
    image = Image.open(os.path.join(folder, name))  # missed: resource-not-closed (what is returned is a field of it: taken as handing it on)
    return image.size


def size_of_path(folder, name):
    with Image.open(os.path.join(folder, name)) as image:  # ok: `with` closes it
        return image.size


def exif_of(folder, name):
    image = Image.open(os.path.join(folder, name))  # ok: closed on every way out
    try:
        return dict(image.getexif())
    finally:
        image.close()


def thumbnail(folder, name):
    image = Image.open(os.path.join(folder, name))  # ok: what needs the pixels loads them and closes the file
    return image.resize((64, 64))


def pixels(folder, name):
    return np.array(Image.open(os.path.join(folder, name)))  # ok: the array is made of the pixels


def upright(folder, name):
    image = Image.open(os.path.join(folder, name))  # ok: the pixels are turned
    return ImageOps.exif_transpose(image)


def opened(folder, name):
    return Image.open(os.path.join(folder, name))  # ok: the caller closes it


def size_of_bytes(data):
    image = Image.open(io.BytesIO(data))  # ok: there is no file
    return image.size


def size_of_upload(upload):
    image = Image.open(upload)  # missed: resource-not-closed (low confidence: it may be an open file of the caller's)
    return image.size


def read_header(path):
    stream = open(path, "rb")  # leak: resource-not-closed
    return Image.open(stream).format
