"""Connections, sessions and children over SSH."""
import asyncssh
import paramiko
import pexpect
from fabric import Connection
from netmiko import ConnectHandler
from pexpect import pxssh


def uptime(host):
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host)  # leak: resource-not-closed
    stdin, stdout, stderr = client.exec_command("uptime")
    return stdout.read()


def uptime_closed(host):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(host)  # ok: closed on every way out
    try:
        stdin, stdout, stderr = client.exec_command("uptime")
        return stdout.read()
    finally:
        client.close()


def uptime_in_block(host):
    with paramiko.SSHClient() as client:
        client.connect(host)  # ok: closed at the end of the block
        stdin, stdout, stderr = client.exec_command("uptime")
        return stdout.read()


def restart(host):
    client = paramiko.SSHClient()
    client.connect(host)  # leak: resource-not-guarded
    client.exec_command("reboot")
    client.close()


def upload(host, source, target):
    transport = paramiko.Transport((host, 22))  # leak: resource-not-closed
    transport.connect(username="web")
    sftp = paramiko.SFTPClient.from_transport(transport)
    sftp.put(source, target)
    sftp.close()


def upload_closed(host, source, target):
    transport = paramiko.Transport((host, 22))  # ok: closed on every way out
    try:
        transport.connect(username="web")
        paramiko.SFTPClient.from_transport(transport).put(source, target)
    finally:
        transport.close()


def fetch(client: paramiko.SSHClient, source, target):
    sftp = client.open_sftp()  # leak: resource-not-closed
    sftp.get(source, target)


def fetch_in_block(client: paramiko.SSHClient, source, target):
    with client.open_sftp() as sftp:  # ok: closed at the end of the block
        sftp.get(source, target)


def first_line(sftp: paramiko.SFTPClient, path):
    f = sftp.open(path)  # leak: resource-not-closed
    return f.readline()


def first_line_closed(sftp: paramiko.SFTPClient, path):
    with sftp.open(path) as f:  # ok: closed at the end of the block
        return f.readline()


class Host:
    def __init__(self, name):
        self.name = name
        self.control = paramiko.SSHClient()
        self.data = paramiko.SSHClient()

    def connect(self):
        self.control.connect(self.name)  # ok: close closes it
        self.data.connect(self.name)  # leak: resource-not-closed

    def list(self, path):
        return self.control.open_sftp().listdir(path)  # ok: it ends with its connection

    def close(self):
        self.control.close()


class Login:
    def __init__(self, host):
        self.host = host
        self.client = paramiko.SSHClient()

    def login(self, key):
        if key:
            self.client.connect(self.host, pkey=key)  # ok: close closes it
        else:
            self.client.connect(self.host)  # ok: close closes it

    def close(self):
        self.client.close()


def disk(host):
    connection = Connection(host)  # missed: resource-not-closed (low confidence: the collector closes it)
    return connection.run("df -h").stdout


def disk_closed(host):
    with Connection(host) as connection:  # ok: closed at the end of the block
        return connection.run("df -h").stdout


def version(device):
    connection = ConnectHandler(**device)  # leak: resource-not-guarded
    text = connection.send_command("show version")
    connection.disconnect()
    return text


def version_in_block(device):
    with ConnectHandler(**device) as connection:  # ok: disconnected at the end of the block
        return connection.send_command("show version")


def interfaces(device):
    connection = ConnectHandler(**device)  # leak: resource-not-closed
    return connection.send_command("show interfaces")


async def run(host, command):
    connection = await asyncssh.connect(host)  # leak: resource-not-closed
    return await connection.run(command)


async def run_in_block(host, command):
    async with asyncssh.connect(host) as connection:  # ok: closed at the end of the block
        return await connection.run(command)


async def listing(connection: asyncssh.SSHClientConnection, path):
    sftp = await connection.start_sftp_client()  # leak: resource-not-closed
    return await sftp.listdir(path)


async def listing_closed(connection: asyncssh.SSHClientConnection, path):
    async with connection.start_sftp_client() as sftp:  # ok: closed at the end of the block
        return await sftp.listdir(path)


def change_password(user, password):
    child = pexpect.spawn("passwd", [user])  # missed: resource-not-closed (low confidence: the collector closes it)
    child.expect("password:")
    child.sendline(password)


def change_password_closed(user, password):
    child = pexpect.spawn("passwd", [user])  # ok: closed on every way out
    try:
        child.expect("password:")
        child.sendline(password)
    finally:
        child.close()


def who(host):
    session = pxssh.pxssh()  # leak: resource-not-closed
    if not session.login(host, "web"):
        return None
    session.sendline("who")
    session.prompt()
    session.logout()
    return session.before


def who_closed(host):
    session = pxssh.pxssh()  # ok: logged out on every way out
    try:
        session.login(host, "web")
        session.sendline("who")
        session.prompt()
        return session.before
    finally:
        session.close()
