"""Dialogs and timers of wxPython."""

import wx


def ask_name(parent):
    dialog = wx.TextEntryDialog(parent, "Name")  # leak: resource-not-closed
    if dialog.ShowModal() != wx.ID_OK:
        return None
    return dialog.GetValue()


def ask_path(parent):
    dialog = wx.FileDialog(parent, "Open")  # leak: resource-not-closed
    if dialog.ShowModal() == wx.ID_CANCEL:
        return None
    path = dialog.GetPath()
    dialog.Destroy()
    return path


def ask_folder(parent):
    with wx.DirDialog(parent, "Folder") as dialog:  # ok: `with` destroys it
        return dialog.GetPath() if dialog.ShowModal() == wx.ID_OK else None


def tell(parent, text):
    dialog = wx.MessageDialog(parent, text)  # ok: destroyed
    dialog.ShowModal()
    dialog.Destroy()


class Player(wx.Frame):
    def __init__(self):
        super().__init__(None, title="Player")
        self.position = wx.Timer(self)  # leak: timer-not-cleared
        self.blink = wx.Timer(self)  # ok: OnClose stops it
        self.hint = wx.CallLater(3000, self.show_hint)  # leak: timer-not-cleared
        self.help = wx.CallLater(3000, self.show_hint)  # ok: OnClose stops it
        self.Bind(wx.EVT_TIMER, self.on_timer)
        self.Bind(wx.EVT_CLOSE, self.OnClose)
        self.position.Start(100)
        self.blink.Start(500)

    def show_hint(self):
        self.SetStatusText("Press space")

    def on_timer(self, event):
        self.Refresh()

    def OnClose(self, event):
        self.blink.Stop()
        self.help.Stop()
        event.Skip()
