// Controllers of AngularJS.
import * as angular from "angular";

export class ClockController implements angular.IController {
  private stop = () => {};

  constructor(
    private readonly $scope: angular.IScope,
    private readonly $rootScope: angular.IRootScopeService,
  ) {}

  $onInit() {
    document.addEventListener("keydown", this.key); // ok: $onDestroy removes it
    document.addEventListener("keyup", this.key); // leak: listener-not-removed
    this.stop = this.$rootScope.$on("zone", () => this.tick()); // ok: $onDestroy calls it
    this.$rootScope.$on("season", () => this.tick()); // leak: listener-not-removed
    this.$scope.$on("$destroy", this.$rootScope.$on("hour", () => this.tick())); // ok: the scope calls it
    this.$scope.$on("minute", () => this.tick()); // ok: ends with the scope
    window.addEventListener("blur", this.key); // ok: removed when the scope goes
    this.$scope.$on("$destroy", () => window.removeEventListener("blur", this.key));
  }

  key = () => {};
  tick() {}

  $onDestroy() {
    this.stop();
    document.removeEventListener("keydown", this.key);
  }
}
