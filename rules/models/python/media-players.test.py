"""Players of VLC and mpv."""

import mpv
import vlc


def length(path):
    player = vlc.MediaPlayer(path)  # leak: resource-not-closed
    player.play()
    return int(player.get_length())


def length_guarded(path):
    player = vlc.MediaPlayer(path)  # ok: released on every way out
    try:
        player.play()
        return int(player.get_length())
    finally:
        player.release()


def beep(path):
    player = mpv.MPV()  # leak: resource-not-closed
    player.play(path)
    player.wait_for_playback()


class Jukebox:
    def __init__(self):
        self.instance = vlc.Instance()  # ok: close releases it
        self.player = self.instance.media_player_new()  # leak: resource-not-closed
        self.video = mpv.MPV()  # ok: close terminates it

    def close(self):
        self.video.terminate()
        self.instance.release()
