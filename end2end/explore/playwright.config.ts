import base from "../screens/playwright.config.ts";
const size = (name: string, width: number, height: number) => ({ name, testMatch: "explore/*.shots.ts", dependencies: ["demo"], use: { viewport: { width, height }, hasTouch: true } });
export default { ...base, testDir: "..", outputDir: "../test-results/explore", projects: [base.projects![0]!, size("portrait", 820, 1180), size("landscape", 844, 390)] };
