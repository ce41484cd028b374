// Connections of SSH, SFTP and FTP.
import { Client as FtpClient } from "basic-ftp";
import { NodeSSH } from "node-ssh";
import { Client } from "ssh2";
import SftpClient from "ssh2-sftp-client";

export async function list(path: string) {
  const sftp = new SftpClient();
  await sftp.connect({ host: "files.example" }); // leak: resource-not-guarded
  const files = await sftp.list(path);
  await sftp.end();
  return files;
}

export async function upload(from: string, to: string) {
  const sftp = new SftpClient();
  try {
    await sftp.connect({ host: "files.example" }); // ok: ended on every way out
    await sftp.put(from, to);
  } finally {
    await sftp.end();
  }
}

export async function uptime() {
  const ssh = new NodeSSH();
  await ssh.connect({ host: "host.example" }); // leak: resource-not-closed
  const { stdout } = await ssh.execCommand("uptime");
  return stdout;
}

export async function restart(name: string) {
  const ssh = new NodeSSH();
  await ssh.connect({ host: "host.example" }); // ok: disposed on every way out
  try {
    await ssh.execCommand(`systemctl restart ${name}`);
  } finally {
    ssh.dispose();
  }
}

export async function sizes(path: string) {
  const ftp = new FtpClient();
  await ftp.access({ host: "ftp.example" }); // leak: resource-not-guarded
  const files = await ftp.list(path);
  ftp.close();
  return files.map((file) => file.size);
}

export async function fetchFile(to: string, path: string) {
  const ftp = new FtpClient();
  try {
    await ftp.access({ host: "ftp.example" }); // ok: closed on every way out
    await ftp.downloadTo(to, path);
  } finally {
    ftp.close();
  }
}

export class Terminal {
  private readonly shell = new Client();
  private readonly tunnel = new Client();

  open() {
    this.shell.connect({ host: "host.example" }); // ok: close ends it
    this.tunnel.connect({ host: "host.example" }); // leak: resource-not-closed
  }

  close() {
    this.shell.end();
  }
}
