// Windows, sizers and handlers of wxWidgets.
#include "Inputs/wx.h"

class Panel : public wxPanel {
public:
  explicit Panel(wxWindow *parent) : wxPanel(parent) {
    auto *column = new wxBoxSizer(1);   // ok: the window takes it
    auto *row = new wxBoxSizer(0);      // ok: the column takes it
    auto *button = new wxButton(this);  // ok: a child of the panel
    row->Add(button);
    column->Add(row);
    SetSizer(column);
    wxGetApp().Bind(wxEVT_QUERY_END_SESSION, &Panel::onEnd, this);  // ok: the destructor unbinds it
    wxGetApp().Bind(wxEVT_QUERY_END_SESSION, &Panel::onSave, this); // leak: listener-not-removed
  }
  ~Panel() override { wxGetApp().Unbind(wxEVT_QUERY_END_SESSION, &Panel::onEnd, this); }
  void onEnd(wxCommandEvent &event);
  void onSave(wxCommandEvent &event);
};

int ask() {
  auto *dialog = new wxDialog(nullptr); // leak: resource-not-closed
  return dialog->ShowModal();
}

int ask_again() {
  auto *dialog = new wxDialog(nullptr); // ok: destroyed
  int answer = dialog->ShowModal();
  dialog->Destroy();
  return answer;
}

int ask_on(wxWindow *parent) {
  wxDialog dialog(parent); // ok: ends with the function
  return dialog.ShowModal();
}
