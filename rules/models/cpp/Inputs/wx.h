// The parts of wxWidgets that the examples use, as wxWidgets declares them.
#pragma once
#pragma GCC system_header

class wxEvent {};
class wxCommandEvent : public wxEvent {};

template <typename Event> class wxEventTypeTag {};

extern const wxEventTypeTag<wxCommandEvent> wxEVT_QUERY_END_SESSION;

class wxEvtHandler {
public:
  virtual ~wxEvtHandler();
  template <typename Tag, typename Functor> void Bind(const Tag &, const Functor &) {}
  template <typename Tag, typename Class, typename Event, typename Sink>
  void Bind(const Tag &, void (Class::*)(Event &), Sink *) {}
  template <typename Tag, typename Class, typename Event, typename Sink>
  bool Unbind(const Tag &, void (Class::*)(Event &), Sink *) {
    return true;
  }
};

class wxWindow : public wxEvtHandler {
public:
  explicit wxWindow(wxWindow *parent, int id = -1);
  virtual bool Destroy();
  void SetSizer(class wxSizer *sizer, bool remove = true);
};

class wxPanel : public wxWindow {
public:
  explicit wxPanel(wxWindow *parent, int id = -1);
};

class wxButton : public wxWindow {
public:
  explicit wxButton(wxWindow *parent, int id = -1);
};

class wxDialog : public wxWindow {
public:
  explicit wxDialog(wxWindow *parent, int id = -1);
  int ShowModal();
};

class wxSizer {
public:
  virtual ~wxSizer();
  void *Add(wxWindow *window, int proportion = 0);
  void *Add(wxSizer *sizer, int proportion = 0);
};

class wxBoxSizer : public wxSizer {
public:
  explicit wxBoxSizer(int orientation);
};

class wxApp : public wxEvtHandler {
public:
  virtual bool OnInit();
};

wxApp &wxGetApp();
