[assembly: AssemblyFixture(typeof(OneProcessor))]
