"""Rasters, layers and point clouds."""

import fiona
import laspy
import rasterio
from osgeo import gdal
from rasterio.io import MemoryFile
from rasterio.mask import mask
from rasterio.vrt import WarpedVRT


def bounds(path):
    dataset = rasterio.open(path)  # leak: resource-not-closed
    return tuple(dataset.bounds)


def band(path):
    with rasterio.open(path) as dataset:  # ok: `with` closes it
        return dataset.read(1)


def clip(path, shapes):
    dataset = rasterio.open(path)  # leak: resource-not-closed
    return mask(dataset, shapes, crop=True)


def write(path, profile, data):
    dataset = rasterio.open(path, "w", **profile)  # leak: resource-not-guarded
    dataset.write(data, 1)
    dataset.close()


def warped(path):
    with rasterio.open(path) as source:  # ok: `with` closes it
        view = WarpedVRT(source, crs="EPSG:3857")  # leak: resource-not-closed
        return view.read(1)


def warped_whole(path):
    with rasterio.open(path) as source, WarpedVRT(source) as view:  # ok: `with` closes both
        return view.read(1)


def size_in_memory(data):
    memory = MemoryFile(data)  # leak: resource-not-closed
    return len(memory)


def read_in_memory(data):
    with MemoryFile(data) as memory, memory.open() as dataset:  # ok: `with` closes both
        return dataset.read()


def schema(path):
    layer = fiona.open(path)  # leak: resource-not-closed
    return dict(layer.schema)


def names(path):
    layer = fiona.open(path)  # ok: closed on every way out
    try:
        return [feature["properties"]["name"] for feature in layer]
    finally:
        layer.close()


def magic(path):
    file = gdal.VSIFOpenL(path, "rb")  # leak: resource-not-closed
    return gdal.VSIFReadL(1, 4, file)


def head(path):
    file = gdal.VSIFOpenL(path, "rb")  # ok: closed on every way out
    try:
        return gdal.VSIFReadL(1, 80, file)
    finally:
        gdal.VSIFCloseL(file)


def width(path):
    return gdal.Open(path).RasterXSize  # ok: closed when nothing refers to it


def points(path):
    cloud = laspy.open(path)  # leak: resource-not-closed
    return cloud.header.point_count


def cloud(path):
    with laspy.open(path) as reader:  # ok: `with` closes it
        return reader.read()
