# A command of a command line runs once, and ends with its process.
import sqlite3

import click
import typer
from discord.ext import commands
from invoke import task

app = typer.Typer()
bot = commands.Bot("!")


@task
def purge(context, path):
    connection = sqlite3.connect(path)  # ok: the process ends with the command
    connection.execute("delete from node")


@click.group()
def cli_group():
    pass


@cli_group.command()
def show(path):
    print(open(path).readline())  # ok: the process ends with the command


@click.command()
def dump(path):
    connection = sqlite3.connect(path)  # ok: the process ends with the command
    print(list(connection.iterdump()))


@app.command()
def stats(path):
    connection = sqlite3.connect(path)  # ok: the process ends with the command
    print(connection.total_changes)


@bot.command()
async def count(context, path):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    await context.send(connection.total_changes)


def library(path):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    print(connection.total_changes)
