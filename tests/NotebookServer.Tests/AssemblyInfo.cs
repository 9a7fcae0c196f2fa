using Testing.Browsers;

[assembly: AssemblyFixture(typeof(OneProcessor))]
[assembly: AssemblyFixture(typeof(SharedBrowser))]
