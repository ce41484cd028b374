# Clients of the standard library.
import contextlib
import ftplib
import http.client
import imaplib
import json
import nntplib
import poplib
import shutil
import smtplib
import telnetlib
import urllib.request
import xmlrpc.client
from urllib.request import urlopen


def ping(url):
    return urlopen(url, timeout=3).getcode() == 200  # leak: resource-not-closed


def ping_closed(url):
    with urlopen(url, timeout=3) as response:  # ok: closed at the end of the block
        return response.getcode() == 200


def fetch(url):
    return urlopen(url).read()  # ok: a response that is read to its end closes itself


def fetch_json(url):
    return json.load(urllib.request.urlopen(url))  # ok: json.load reads it to its end


def print_lines(url):
    for line in urlopen(url):  # false-alarm: resource-not-closed (a loop that reads it to its end is no call)
        print(line)


def head(url):
    response = urllib.request.urlopen(url)  # leak: resource-not-closed
    if response.getheader("Content-Type") != "text/html":
        return None
    return response.read()


def download(url, path):
    response = urlopen(url)  # leak: resource-not-guarded
    with open(path, "wb") as target:
        shutil.copyfileobj(response, target)


def authorised(url, handler):
    opener = urllib.request.build_opener(handler)
    response = opener.open(url)  # leak: resource-not-closed
    return response.getcode() == 200


def status(url):
    response = urlopen(url)  # missed: resource-not-closed (a field that is returned may lead back to its object)
    return response.status


def authorised_closed(url, handler):
    opener = urllib.request.build_opener(handler)
    with opener.open(url) as response:  # ok: closed at the end of the block
        return response.status


def post(host, body):
    connection = http.client.HTTPSConnection(host)  # leak: resource-not-closed
    connection.request("POST", "/", body)
    return connection.getresponse().status


def post_closed(host, body):
    connection = http.client.HTTPSConnection(host)  # ok: closed on every way out
    try:
        connection.request("POST", "/", body)
        return connection.getresponse().status
    finally:
        connection.close()


def post_scoped(host, body):
    with contextlib.closing(http.client.HTTPConnection(host)) as connection:  # ok: closing() closes it
        connection.request("POST", "/", body)
        return connection.getresponse().status


def upload(host, path):
    ftp = ftplib.FTP(host)  # leak: resource-not-guarded
    ftp.login()
    with open(path, "rb") as file:
        ftp.storbinary("STOR report.csv", file)
    ftp.quit()


def upload_scoped(host, path):
    with ftplib.FTP(host) as ftp, open(path, "rb") as file:  # ok: closed at the end of the block
        ftp.login()
        ftp.storbinary("STOR report.csv", file)


def names(host):
    ftp = ftplib.FTP_TLS(host)  # leak: resource-not-closed
    ftp.login()
    return ftp.nlst()


def send(message):
    server = smtplib.SMTP("localhost")  # leak: resource-not-guarded
    server.send_message(message)
    server.quit()


def send_scoped(message):
    with smtplib.SMTP_SSL("mail.example.org") as server:  # ok: closed at the end of the block
        server.send_message(message)


def send_guarded(message):
    server = smtplib.SMTP("mail.example.org", 587)  # ok: ended on every way out
    try:
        server.starttls()
        server.send_message(message)
    finally:
        server.quit()


def count_unseen(host, user, password):
    imap = imaplib.IMAP4_SSL(host)  # leak: resource-not-closed
    imap.login(user, password)
    imap.select("INBOX")
    status, data = imap.search(None, "UNSEEN")
    return len(data[0].split())


def count_unseen_closed(host, user, password):
    with imaplib.IMAP4_SSL(host) as imap:  # ok: logged out at the end of the block
        imap.login(user, password)
        imap.select("INBOX")
        status, data = imap.search(None, "UNSEEN")
        return len(data[0].split())


def count_seen(host, user, password):
    imap = imaplib.IMAP4(host)  # missed: resource-not-closed (close() ends the mailbox alone, and is taken for its end) // false-alarm: resource-not-guarded (the same)
    imap.login(user, password)
    imap.select("INBOX")
    status, data = imap.search(None, "SEEN")
    imap.close()
    return len(data[0].split())


def mailbox_size(host, user):
    pop = poplib.POP3(host)  # leak: resource-not-closed
    pop.user(user)
    return pop.stat()


def mailbox_size_closed(host, user):
    pop = poplib.POP3_SSL(host)  # ok: ended on every way out
    try:
        pop.user(user)
        return pop.stat()
    finally:
        pop.quit()


def newest(host, group):
    news = nntplib.NNTP(host)  # leak: resource-not-closed
    return news.group(group)


def newest_closed(host, group):
    with nntplib.NNTP(host) as news:  # ok: closed at the end of the block
        return news.group(group)


def status_line(host):
    telnet = telnetlib.Telnet(host)  # leak: resource-not-closed
    return telnet.read_until(b"\n", 5)


def status_line_closed(host):
    with telnetlib.Telnet(host) as telnet:  # ok: closed at the end of the block
        return telnet.read_until(b"\n", 5)


def remote_version(url):
    server = xmlrpc.client.ServerProxy(url)  # missed: resource-not-closed (low confidence: collected with the proxy)
    return server.version()


def remote_version_closed(url):
    with xmlrpc.client.ServerProxy(url) as server:  # ok: closed at the end of the block
        return server.version()


class Mailer:
    def __init__(self, host):
        self.outgoing = smtplib.SMTP(host)  # ok: close ends it
        self.incoming = imaplib.IMAP4_SSL(host)  # leak: resource-not-closed

    def close(self):
        self.outgoing.quit()
