"""Data files that stay open."""

import h5py
import netCDF4
import scipy.io
import tables
import xarray as xr
import zarr
from netCDF4 import Dataset


def names(path):
    file = h5py.File(path, "r")  # leak: resource-not-closed
    return list(file.keys())


def total(path):
    with h5py.File(path, "r") as file:  # ok: `with` closes it
        return file["counts"][:].sum()


def append(path, values):
    file = h5py.File(path, "a")  # leak: resource-not-guarded
    file.create_dataset("values", data=values)
    file.close()


def append_safely(path, values):
    file = h5py.File(path, "a")  # ok: closed on every way out
    try:
        file.create_dataset("values", data=values)
    finally:
        file.close()


def series(path):
    return h5py.File(path, "r")["series"]  # ok: the dataset that is returned leads back to the file


def row_count(path):
    table = tables.open_file(path)  # leak: resource-not-closed
    return table.root.rows.nrows


class Recorder:
    def __init__(self, path):
        self.rows = tables.open_file(path, "w")  # ok: close closes it
        self.index = tables.open_file(path + ".index", "w")  # leak: resource-not-closed

    def close(self):
        self.rows.close()


def times(path):
    dataset = Dataset(path)  # leak: resource-not-closed
    return dataset.variables["time"][:]


def levels(path):
    dataset = netCDF4.Dataset(path)  # ok: closed on every way out
    try:
        return dataset.variables["level"][:]
    finally:
        dataset.close()


def winds(path):
    with scipy.io.netcdf_file(path) as dataset:  # ok: `with` closes it
        return dataset.variables["wind"].data.copy()


def pack(path, values):
    store = zarr.ZipStore(path, mode="w")  # leak: resource-not-closed
    zarr.group(store).create_dataset("values", data=values)


def pack_whole(path, values):
    with zarr.ZipStore(path, mode="w") as store:  # ok: `with` closes it
        zarr.group(store).create_dataset("values", data=values)


def mean(path):
    dataset = xr.open_dataset(path)  # missed: resource-not-closed (low confidence: xarray bounds how many stay open)
    return float(dataset["t"].mean())


def mean_of(path):
    with xr.open_dataset(path) as dataset:  # ok: `with` closes it
        return float(dataset["t"].mean())


def matrix(path):
    return scipy.io.loadmat(path)  # missed: dataset-not-streamed (low confidence: most matrices are small)
