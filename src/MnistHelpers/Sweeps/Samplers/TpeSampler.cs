namespace MnistHelpers;

/// <summary>placeholder</summary>
public sealed record TpeSampler : Sampler
{
    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number) => new RandomSampler().Suggest(context, number);
}

/// <summary>placeholder</summary>
public sealed record SobolSampler : Sampler
{
    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number) => new RandomSampler().Suggest(context, number);
}
