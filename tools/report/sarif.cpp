#include "tools/report/formats.h"
#include "tools/report/levels.h"
#include "tools/report/sarif_locations.h"
#include "tools/report/sarif_results.h"
#include "tools/report/sarif_rules.h"

namespace leaklint::report {
namespace {

constexpr llvm::StringLiteral kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

class SarifWriter {
public:
  SarifWriter(const Report &report, llvm::json::OStream &json) : report(report), json(json), locations(report, json) {}

  void run() {
    json.attributeObject("tool", [&] { json.attributeObject("driver", [&] { driver(); }); });
    json.attributeArray("invocations", [&] { json.object([&] { invocation(); }); });
    rootFolder();
    locations.writeArtifacts();
    writeResults(json, report, locations);
    json.attributeObject("automationDetails", [&] { json.attribute("id", "leaklint/"); });
    json.attribute("columnKind", "utf16CodeUnits");
  }

private:
  void driver() {
    json.attribute("name", "leaklint");
    json.attribute("version", jsonText(report.run.version));
    json.attribute("semanticVersion", jsonText(report.run.version));
    json.attribute("informationUri", kProjectUri);
    writeRules(json, report.catalogue);
  }

  void invocation() {
    json.attribute("executionSuccessful", report.run.successful);
    if (!report.run.arguments.empty())
      json.attributeArray("arguments", [&] {
        for (const std::string &argument : report.run.arguments)
          json.value(jsonText(argument));
      });
    json.attributeArray("toolExecutionNotifications", [&] {
      for (const finding::Notification &notification : report.notifications)
        json.object([&] { this->notification(notification); });
    });
    json.attributeObject("properties", [&] {
      json.attribute("filesChecked", static_cast<int64_t>(report.run.filesChecked));
      json.attribute("filesSkipped", static_cast<int64_t>(report.run.filesSkipped));
      json.attribute("filesFailed", static_cast<int64_t>(report.run.filesFailed));
    });
  }

  void notification(const finding::Notification &notification) {
    json.attributeObject("descriptor", [&] { json.attribute("id", jsonText(notification.id)); });
    json.attribute("level", levelName(notification.level));
    json.attributeObject("message", [&] { json.attribute("text", jsonText(sentence(notification.message))); });
    if (!notification.where.file.empty())
      json.attributeArray("locations", [&] { json.object([&] { locations.physicalLocation(notification.where); }); });
  }

  /// Without a URI: where a checkout lies is the machine's affair, and the bytes must not depend on it.
  void rootFolder() {
    json.attributeObject("originalUriBaseIds", [&] {
      json.attributeObject("%SRCROOT%", [&] {
        json.attributeObject("description", [&] { json.attribute("text", "The root of the checked sources."); });
      });
    });
  }

  const Report &report;
  llvm::json::OStream &json;
  SarifLocations locations;
};

} // namespace

void writeSarif(const Report &report, llvm::raw_ostream &out) {
  llvm::json::OStream json(out, /*IndentSize=*/2);
  json.object([&] {
    json.attribute("$schema", kSchema);
    json.attribute("version", "2.1.0");
    json.attributeArray("runs", [&] { json.object([&] { SarifWriter(report, json).run(); }); });
  });
  out << '\n';
}

} // namespace leaklint::report
