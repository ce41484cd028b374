"""Writers and runs of experiments."""

import mlflow
import wandb
from torch.utils.tensorboard import SummaryWriter


def log_losses(folder, losses):
    writer = SummaryWriter(folder)  # leak: resource-not-closed
    for step, loss in enumerate(losses):
        writer.add_scalar("loss", loss, step)


def log_and_close(folder, losses):
    writer = SummaryWriter(folder)  # ok: closed when all is written
    for step, loss in enumerate(losses):
        writer.add_scalar("loss", loss, step)
    writer.close()


class Trainer:
    def __init__(self, folder):
        self.train_log = SummaryWriter(folder + "/train")  # ok: close closes it
        self.test_log = SummaryWriter(folder + "/test")  # leak: resource-not-closed

    def close(self):
        self.train_log.close()


def tune(settings):
    run = wandb.init(config=settings)  # missed: resource-not-closed (low confidence: a run ends with its process)
    run.log({"loss": 0})


def tune_all(grid):
    for settings in grid:
        with wandb.init(config=settings) as run:  # ok: `with` finishes it
            run.log({"loss": 0})


def track(value):
    mlflow.start_run()  # missed: resource-not-closed (low confidence: a run ends with its process)
    mlflow.log_metric("value", value)


def track_whole(value):
    with mlflow.start_run():  # ok: `with` ends it
        mlflow.log_metric("value", value)
