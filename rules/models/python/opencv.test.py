"""Cameras and video files."""

import cv2


def frame_count(path):
    video = cv2.VideoCapture(path)  # leak: resource-not-closed
    return int(video.get(cv2.CAP_PROP_FRAME_COUNT))


def first_frame(path):
    video = cv2.VideoCapture(path)  # leak: resource-not-closed
    ok, frame = video.read()
    if not ok:
        return None
    video.release()
    return frame


def duration(path):
    video = cv2.VideoCapture(path)  # ok: released; a read that fails raises nothing
    frames = video.get(cv2.CAP_PROP_FRAME_COUNT)
    rate = video.get(cv2.CAP_PROP_FPS)
    video.release()
    return frames / rate


def copy(frames, path):
    writer = cv2.VideoWriter(path, 0, 25, (640, 480))  # leak: resource-not-closed
    for frame in frames:
        writer.write(frame)


class Camera:
    def __init__(self, index, path):
        self.capture = cv2.VideoCapture(index)  # ok: close releases it
        self.record = cv2.VideoWriter(path, 0, 25, (640, 480))  # leak: resource-not-closed

    def read(self):
        ok, frame = self.capture.read()
        self.record.write(frame)
        return frame if ok else None

    def close(self):
        self.capture.release()
