// Bots and their collectors.
import { Client, Message } from "discord.js";
import { Bot } from "grammy";
import TelegramBot from "node-telegram-bot-api";
import { Telegraf } from "telegraf";

const client = new Client({ intents: [] });
const users = new Set<string>();
client.on("messageCreate", (message: Message) => { // ok: runs once
  users.add(message.author.id); // leak: cache-unbounded
});
client.login("token"); // ok: runs once

const greeter = new Telegraf("token");
greeter.command("remind", (context) => {
  setInterval(() => context.reply("now"), 60000); // leak: timer-not-cleared
});

export function vote(message: Message) {
  message.createReactionCollector(); // leak: resource-not-closed
}

export function poll(message: Message) {
  const collector = message.createReactionCollector({ time: 60000 }); // ok: it ends by itself
  collector.on("end", () => message.delete());
}

export class Account {
  private readonly discord = new Client({ intents: [] });
  private readonly guild = new Client({ intents: [] });
  private readonly telegram = new Telegraf("a");
  private readonly channel = new Telegraf("b");
  private readonly polling = new TelegramBot("a", { polling: true }); // ok: stop stops it
  private readonly spare = new TelegramBot("b", { polling: true }); // leak: timer-not-cleared
  private readonly hook = new TelegramBot("c", { webHook: true }); // ok: it does not poll
  private readonly later = new TelegramBot("d");
  private readonly never = new TelegramBot("e");
  private readonly grammy = new Bot("a");
  private readonly other = new Bot("b");
  private collector?: { stop(): void };

  async start(message: Message) {
    await this.discord.login("a"); // ok: stop destroys it
    await this.guild.login("b"); // leak: timer-not-cleared
    this.telegram.launch(); // ok: stop stops it
    this.channel.launch(); // leak: timer-not-cleared
    this.later.startPolling(); // ok: stop stops it
    this.never.startPolling(); // leak: timer-not-cleared
    this.grammy.start(); // ok: stop stops it
    this.other.start(); // leak: timer-not-cleared
    this.collector = message.createMessageComponentCollector(); // ok: stop stops it
  }

  async stop() {
    await this.discord.destroy();
    this.telegram.stop();
    await this.polling.stopPolling();
    await this.later.stopPolling();
    await this.grammy.stop();
    this.collector?.stop();
  }
}
