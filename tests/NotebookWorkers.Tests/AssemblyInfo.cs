using NotebookWorkers.Tests;
using Testing.Browsers;

[assembly: AssemblyFixture(typeof(SharedBrowser))]
[assembly: AssemblyFixture(typeof(PublishedWorkers))]
