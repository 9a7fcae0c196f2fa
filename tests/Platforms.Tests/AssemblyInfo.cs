using Platforms.Tests.Support;

// An emulated program takes a processor for minutes: one at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(PublishedPrograms))]
