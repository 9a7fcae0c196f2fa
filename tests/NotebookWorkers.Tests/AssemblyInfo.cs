using Testing.Browsers;

[assembly: AssemblyFixture(typeof(SharedBrowser))]
