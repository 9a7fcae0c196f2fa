using Platforms.Tests.Support;

// An emulated program takes a processor for minutes: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(PublishedPrograms))]
