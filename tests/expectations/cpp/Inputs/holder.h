#pragma once

#include <cstdio>

class Holder {
public:
  explicit Holder(FILE *given) : file(given) {}
  ~Holder() {
    if (file)
      fclose(file);
  }
  Holder(const Holder &) = delete;
  Holder &operator=(const Holder &) = delete;
  bool good() const { return file != nullptr; }

private:
  FILE *file;
};
