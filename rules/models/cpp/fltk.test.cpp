// Widgets belong to the group that is current when they are made.

class Fl_Widget {
public:
  Fl_Widget(int x, int y, int w, int h, const char *label = nullptr);
  virtual ~Fl_Widget();
  void activate();
};
class Fl_Group : public Fl_Widget {
public:
  Fl_Group(int x, int y, int w, int h, const char *label = nullptr);
  void end();
};
class Fl_Button : public Fl_Widget {
public:
  Fl_Button(int x, int y, int w, int h, const char *label = nullptr);
};
class Dial : public Fl_Widget {
public:
  Dial(int x, int y) : Fl_Widget(x, y, 40, 40) {}
};
struct Record {
  explicit Record(int number) : number(number) {}
  int number;
};

void build(Fl_Group &) {
  auto *ok = new Fl_Button(0, 0, 80, 24, "OK"); // ok: the current group has it
  ok->activate();
  auto *dial = new Dial(10, 10); // ok: so does a class of the project
  dial->activate();
}

int count(int number) {
  auto *record = new Record(number); // leak: resource-not-closed
  record->number += 1;
  return number;
}
