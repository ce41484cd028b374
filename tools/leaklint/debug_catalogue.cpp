#include "tools/leaklint/debug_catalogue.h"

#include "checks/catalogue/prefilter.h"

#include "llvm/Support/raw_ostream.h"

namespace leaklint::driver {
namespace {

void describePlace(const catalogue::RecordPlace &place, llvm::raw_ostream &out) {
  out << " (" << place.file << ':' << place.line << ")\n";
}

void describePatterns(llvm::StringRef role, llvm::ArrayRef<catalogue::CallPattern> patterns, llvm::raw_ostream &out) {
  for (const catalogue::CallPattern &pattern : patterns)
    out << "    " << role << ' ' << pattern.text << '\n';
}

void describeProtocol(const catalogue::Protocol &protocol, llvm::raw_ostream &out) {
  out << "  protocol " << protocol.rule << ' ' << protocol.subject << " [" << protocol.library << ']';
  describePlace(protocol.place, out);
  describePatterns("acquire", protocol.acquire, out);
  describePatterns("release", protocol.release, out);
  describePatterns("transfer", protocol.transfer, out);
  for (const catalogue::Condition &condition : protocol.unless)
    out << "    unless " << condition.text << '\n';
}

void describeContainer(const catalogue::ContainerModel &container, llvm::raw_ostream &out) {
  out << "  container " << container.type << " [" << container.library << ']';
  describePlace(container.place, out);
  describePatterns("grow", container.grow, out);
  describePatterns("shrink", container.shrink, out);
}

void describeLoad(const catalogue::LoadModel &load, llvm::raw_ostream &out) {
  out << "  load " << load.rule << ' ' << load.subject << " [" << load.library << ']';
  describePlace(load.place, out);
  describePatterns("load", load.load, out);
  describePatterns("bound", load.bound, out);
}

void describeModels(const catalogue::ModelSet &models, llvm::raw_ostream &out) {
  out << "\nmodels " << models.name << '\n';
  for (const catalogue::Protocol &protocol : models.protocols)
    describeProtocol(protocol, out);
  for (const catalogue::ContainerModel &container : models.containers)
    describeContainer(container, out);
  for (const catalogue::LoadModel &load : models.loads)
    describeLoad(load, out);
  out << "\nprefilter " << models.name << ": a file is parsed if it holds\n";
  for (const std::string &words : catalogue::Prefilter(models).words())
    out << "  " << words << '\n';
}

} // namespace

std::string describeCatalogue(const catalogue::Catalogue &catalogue) {
  std::string text;
  llvm::raw_string_ostream out(text);
  for (const catalogue::Rule &rule : catalogue.rules) {
    out << "rule " << rule.id << ' ' << rule.category;
    describePlace(rule.place, out);
  }
  for (const auto &models : catalogue.modelSets)
    describeModels(*models, out);
  return text;
}

} // namespace leaklint::driver
