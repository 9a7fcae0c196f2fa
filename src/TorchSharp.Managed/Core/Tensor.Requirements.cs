using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Refuses whole numbers as the original's kernel of this name does.</summary>
        internal void RequireFloat(string kernel)
        {
            if (!Impl.DType.IsFloat())
                throw Shapes.Error($"\"{kernel}\" not implemented for '{Impl.DType.NativeName()}'");
        }

        /// <summary>Refuses Booleans as the original's kernel of this name does.</summary>
        internal void RefuseBoolean(string kernel)
        {
            if (Impl.DType == ScalarType.Bool)
                throw Shapes.Error($"\"{kernel}\" not implemented for 'Bool'");
        }
    }
}
