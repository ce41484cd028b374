# Calls that read or write a file they are given and leave it open.
import configparser
import csv
import hashlib
import json
import pickle
import shutil
import sys
import tomllib
import xml.etree.ElementTree as ET
from xml.dom import minidom

import docx
import ijson
import textfsm
import torch
import xmltodict
import yaml
from bs4 import BeautifulSoup
from lxml import etree


def settings(path):
    return json.load(open(path))  # leak: resource-not-closed


def settings_named(path):
    f = open(path)  # leak: resource-not-closed
    return json.load(f)


def settings_closed(path):
    f = open(path)  # leak: resource-not-guarded
    data = json.load(f)
    f.close()
    return data


def settings_scoped(path):
    with open(path) as f:  # ok: the scope closes it
        return json.load(f)


def save_settings(path, data):
    json.dump(data, open(path, "w"), indent=2)  # leak: resource-not-closed


def save_settings_by_name(path, data):
    json.dump(data, fp=open(path, "w"))  # leak: resource-not-closed


def manifest(path):
    return yaml.safe_load(open(path))  # leak: resource-not-closed


def project(path):
    f = open(path, "rb")  # leak: resource-not-closed
    return tomllib.load(f)


def model(path):
    f = open(path, "rb")  # leak: resource-not-closed
    return pickle.load(f)


def rows(path):
    f = open(path, newline="")  # leak: resource-not-closed
    return [row for row in csv.reader(f)]


def rows_scoped(path):
    with open(path, newline="") as f:  # ok: the scope closes it
        return list(csv.DictReader(f))


def write_rows(path, rows):
    f = open(path, "w", newline="")  # leak: resource-not-closed
    writer = csv.writer(f)
    writer.writerows(rows)


def options(path):
    parser = configparser.ConfigParser()
    parser.read_file(open(path))  # leak: resource-not-closed
    return parser


def save_options(parser: configparser.ConfigParser, path):
    f = open(path, "w")  # leak: resource-not-closed
    parser.write(f)


def tree(path):
    return ET.parse(open(path)).getroot()  # leak: resource-not-closed


def save_tree(root, path):
    f = open(path, "wb")  # leak: resource-not-closed
    ET.ElementTree(root).write(f)


def document(path):
    f = open(path)  # leak: resource-not-closed
    return minidom.parse(f)


def page(path):
    f = open(path)  # leak: resource-not-closed
    return BeautifulSoup(f, "html.parser")


def feed(path):
    f = open(path, "rb")  # leak: resource-not-closed
    return etree.parse(f)


def digest(path):
    f = open(path, "rb")  # leak: resource-not-closed
    return hashlib.file_digest(f, "sha256").hexdigest()


def copy(source, target):
    f = open(source, "rb")  # leak: resource-not-closed
    with open(target, "wb") as g:
        shutil.copyfileobj(f, g)


def report(path, text):
    f = open(path, "w") if path else sys.stdout  # leak: resource-not-closed
    print(text, file=f)


def numbered(path):
    f = open(path)  # leak: resource-not-closed
    return [f"{number}: {line}" for number, line in enumerate(f)]


def handed_on(path, consume):
    f = open(path)  # ok: what consume does with it cannot be seen
    consume(f)


def parse(path):
    f = open(path)  # ok: the module's own function closes it
    return load(f)


def load(f):
    try:
        return json.load(f)
    finally:
        f.close()


class Reader:
    def __init__(self, path):
        f = open(path)  # ok: a method of the module keeps it: no model speaks of it
        self.load(f)

    def load(self, f):
        self.f = f

    def close(self):
        self.f.close()


def table(path, text):
    return textfsm.TextFSM(open(path)).ParseText(text)  # leak: resource-not-closed


def table_scoped(path, text):
    with open(path) as f:  # ok: the scope closes it
        return textfsm.TextFSM(f).ParseText(text)


def paragraphs(path):
    f = open(path, "rb")  # leak: resource-not-closed
    return [paragraph.text for paragraph in docx.Document(f).paragraphs]


def weights(path):
    return torch.load(open(path, "rb"))  # leak: resource-not-closed


def orders(path):
    return xmltodict.parse(open(path, "rb"))["orders"]  # leak: resource-not-closed


def names(path):
    f = open(path, "rb")  # leak: resource-not-closed
    return list(ijson.items(f, "item.name"))


def names_scoped(path):
    with open(path, "rb") as f:  # ok: the scope closes it
        return list(ijson.items(f, "item.name"))
