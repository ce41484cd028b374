"""Schedulers and their jobs."""

import schedule
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.blocking import BlockingScheduler


class Backup:
    def __init__(self):
        self.scheduler = BackgroundScheduler()
        self.scheduler.add_job(self.run, "interval", hours=1)  # missed: timer-not-cleared (low confidence: that users add jobs is what many schedulers are for)
        self.scheduler.start()  # leak: timer-not-cleared

    def run(self):
        self.count = 1

    def close(self):
        self.count = 0


class Report:
    def __init__(self):
        self.scheduler = BackgroundScheduler(daemon=True)
        self.scheduler.start()  # ok: close shuts it down

    def close(self):
        self.scheduler.shutdown(wait=False)


class Alarm:
    def __init__(self):
        self.job = schedule.every().day.at("07:00").do(self.ring)  # ok: close cancels it
        self.snooze = schedule.every(10).minutes.do(self.ring)  # leak: timer-not-cleared

    def ring(self):
        self.count = 1

    def close(self):
        schedule.cancel_job(self.job)


def run_forever(job):
    scheduler = BlockingScheduler()
    scheduler.add_job(job, "cron", hour=3)  # ok: it runs in place
    scheduler.start()  # ok: it runs in place
