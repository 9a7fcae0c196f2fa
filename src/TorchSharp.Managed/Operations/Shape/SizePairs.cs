namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Returns one size for both dimensions, or one for each.</summary>
            private static (int Y, int X) Pair(long[]? values, int otherwise) => values switch
            {
                null => (otherwise, otherwise),
                [long both] => ((int)both, (int)both),
                [long y, long x] => ((int)y, (int)x),
                _ => throw Shapes.Error($"expected one or two numbers, but got {Shapes.Text(values)}"),
            };

            private static long[]? One(long? value) => value is null ? null : [value.Value];

            private static long[]? Two((long, long)? value) => value is null ? null : [value.Value.Item1, value.Value.Item2];
        }
    }
}
